import type { Guards } from './simulate';
import { guardsFor, simulate } from './simulate';
import type { StormParameters } from './parameters';

/** Shares that the guard's worth depends on most. */
export const SWEPT = ['coverage', 'send-anyway', 'acknowledge', 'first-message'] as const;
export type SweptParameter = (typeof SWEPT)[number];
/** The two that are asked about first. */
export const SWEPT_ON_PAGE: readonly SweptParameter[] = ['coverage', 'send-anyway'];

/** Shares of the unguarded deliveries at one value of the swept parameter. */
export interface SweepPoint {
  readonly at: number;
  readonly guardedKnown: number;
  readonly guardedUnknown: number;
}

export interface Sweep {
  readonly of: SweptParameter;
  readonly points: readonly SweepPoint[];
  /** For Send anyway: the largest share, in hundredths, up to which what gets through stays within LITTLE; undefined: none. */
  readonly holdsUpTo?: number | undefined;
}

/** Of the unguarded deliveries, so much may get through where nobody knows the list's size. */
export const LITTLE = 0.005;
const STEPS = 10;

/** The guard's worth from nobody to everybody, all else as given. */
export async function sweep(
  of: SweptParameter,
  parameters: StormParameters,
  guards: Guards = guardsFor(parameters.audience),
): Promise<Sweep> {
  const points: SweepPoint[] = [];
  for (let step = 0; step <= STEPS; step++) points.push(await pointAt(of, step / STEPS, parameters, guards));
  return of === 'send-anyway' ? { of, points, holdsUpTo: await holdsUpTo(parameters, guards) } : { of, points };
}

async function pointAt(
  of: SweptParameter,
  at: number,
  parameters: StormParameters,
  guards: Guards,
): Promise<SweepPoint> {
  const { variants } = await simulate({ ...parameters, [of]: at }, guards, ['guardedKnown', 'guardedUnknown']);
  const share = (id: string): number => variants.find((each) => each.id === id)?.share ?? 0;
  return { at, guardedKnown: share('guardedKnown'), guardedUnknown: share('guardedUnknown') };
}

/** What gets through grows with the share, so halves are enough. */
async function holdsUpTo(parameters: StormParameters, guards: Guards): Promise<number | undefined> {
  let [low, high] = [-1, 101];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const { guardedUnknown } = await pointAt('send-anyway', middle / 100, parameters, guards);
    if (guardedUnknown <= LITTLE) low = middle;
    else high = middle;
  }
  return low < 0 ? undefined : low / 100;
}
