import type { Guards, OnRun } from './simulate';
import { guardsFor, simulate } from './simulate';
import type { StormParameters } from './parameters';
import type { VariantId } from './variants';

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
const SWEPT_VARIANTS: readonly VariantId[] = ['guardedKnown', 'guardedUnknown'];
/** Halves of the hundredths and both ends, and the unguarded storm beside each. */
const MOST_HALVES = Math.ceil(Math.log2(102));

/** How many storms a sweep simulates, for each run; one halving less where it ends early. */
export const stormsOf = (of: SweptParameter): number =>
  (STEPS + 1) * (SWEPT_VARIANTS.length + 1) + (of === 'send-anyway' ? 2 * MOST_HALVES : 0);

/** The guard's worth from nobody to everybody, all else as given. */
export async function sweep(
  of: SweptParameter,
  parameters: StormParameters,
  guards: Guards = guardsFor(parameters.audience),
  onRun?: OnRun,
): Promise<Sweep> {
  const pointAt = async (at: number, wanted: readonly VariantId[] = SWEPT_VARIANTS): Promise<SweepPoint> => {
    const { variants } = await simulate({ ...parameters, [of]: at }, guards, wanted, onRun);
    const share = (id: VariantId): number => variants.find((each) => each.id === id)?.share ?? 0;
    return { at, guardedKnown: share('guardedKnown'), guardedUnknown: share('guardedUnknown') };
  };
  const points: SweepPoint[] = [];
  for (let step = 0; step <= STEPS; step++) points.push(await pointAt(step / STEPS));
  if (of !== 'send-anyway') return { of, points };
  const unknownAt = async (at: number): Promise<number> => (await pointAt(at, ['guardedUnknown'])).guardedUnknown;
  return { of, points, holdsUpTo: await holdsUpTo(unknownAt) };
}

/** What gets through grows with the share, so halves are enough. */
async function holdsUpTo(unknownAt: (at: number) => Promise<number>): Promise<number | undefined> {
  let [low, high] = [-1, 101];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await unknownAt(middle / 100)) <= LITTLE) low = middle;
    else high = middle;
  }
  return low < 0 ? undefined : low / 100;
}
