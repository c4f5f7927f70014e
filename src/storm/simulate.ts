import { StormGuard } from './guard';
import type { SizeKnown } from './guard';
import { deliveredBy } from './mail-system';
import type { StormParameters } from './parameters';
import { seedFor } from './random';
import { runStorm } from './run-storm';
import type { StoppedBy, StormRun } from './run-storm';
import { VARIANTS } from './variants';
import type { VariantId, VariantRow } from './variants';

/** One variant's figures, the means of all runs; chance makes single runs differ by as much as low and high say. */
export interface VariantResult {
  readonly id: VariantId;
  /** Of replies to all, and of what machines send because of them; the first message is not counted. */
  readonly deliveries: number;
  /** Of the deliveries, what people wrote. */
  readonly human: number;
  readonly low: number;
  readonly high: number;
  /** Of the unguarded deliveries. */
  readonly share: number;
  readonly attempts: number;
  readonly sent: number;
  readonly people: number;
  readonly stopped: Readonly<Record<StoppedBy, number>>;
  readonly senderOnly: number;
  readonly lastDelivery: number;
  readonly longestDelay: number;
}

/** Deliveries of replies until each of some minutes. */
export interface StormCurve {
  readonly id: VariantId;
  readonly delivered: readonly number[];
}

export interface StormResult {
  readonly parameters: StormParameters;
  readonly variants: readonly VariantResult[];
  readonly minutes: readonly number[];
  readonly curves: readonly StormCurve[];
}

/** `{}`: the built-in policy. */
export const BUILT_IN = '{}';
const CURVE_POINTS = 60;
/** Of all runs, so many lie between low and high. */
const MIDDLE = 0.9;

/** Guards by what they know, so that several simulations ask the rules once. */
export type Guards = (size: SizeKnown) => StormGuard;

export function guardsFor(audience: number, policy: string = BUILT_IN): Guards {
  const guards = new Map<SizeKnown, StormGuard>();
  return (size) => {
    const guard = guards.get(size) ?? new StormGuard(size, audience, policy);
    guards.set(size, guard);
    return guard;
  };
}

/** Called after each storm; the next one waits for it. */
export type OnRun = () => Promise<void> | void;

/** @param wanted which variants; the unguarded one is always among them */
export async function simulate(
  parameters: StormParameters,
  guards: Guards = guardsFor(parameters.audience),
  wanted: readonly VariantId[] = VARIANTS.map(({ id }) => id),
  onRun: OnRun = () => undefined,
): Promise<StormResult> {
  const all: { readonly row: VariantRow; readonly runs: readonly StormRun[] }[] = [];
  for (const row of VARIANTS)
    if (row.id === 'unguarded' || wanted.includes(row.id))
      all.push({ row, runs: await runsOf(row, parameters, guards, onRun) });
  const unguarded = mean(all[0]!.runs, ({ deliveries }) => deliveries);
  const end = Math.max(parameters['stopped-after'], ...all.flatMap(({ runs }) => runs.map((run) => run.lastDelivery)));
  const minutes = Array.from({ length: CURVE_POINTS + 1 }, (_, at) => (end * at) / CURVE_POINTS);
  return {
    parameters,
    variants: all.map(({ row, runs }) => resultOf(row.id, runs, unguarded)),
    minutes,
    curves: all.map(({ row: { id }, runs }) => ({
      id,
      delivered: minutes.map((at) => mean(runs, ({ spans }) => deliveredBy(spans, at))),
    })),
  };
}

/** The storms of one variant, one after the other. */
async function runsOf(row: VariantRow, parameters: StormParameters, guards: Guards, onRun: OnRun): Promise<StormRun[]> {
  const protection = { guard: row.guard && guards(row.guard), exchange: row.exchange ?? false };
  const runs: StormRun[] = [];
  for (let run = 0; run < parameters.runs; run++) {
    runs.push(await runStorm(parameters, protection, seedFor(parameters.seed, run)));
    await onRun();
  }
  return runs;
}

function resultOf(id: VariantId, runs: readonly StormRun[], unguarded: number): VariantResult {
  const sorted = runs.map(({ deliveries }) => deliveries).sort((a, b) => a - b);
  const edge = Math.floor(((1 - MIDDLE) / 2) * sorted.length);
  const of = (value: (run: StormRun) => number): number => mean(runs, value);
  const deliveries = of((run) => run.deliveries);
  const stopped = Object.fromEntries(
    (Object.keys(runs[0]!.stopped) as StoppedBy[]).map((by) => [by, of((run) => run.stopped[by])]),
  ) as Record<StoppedBy, number>;
  return {
    id,
    deliveries,
    human: of((run) => run.human),
    low: sorted[edge]!,
    high: sorted[sorted.length - 1 - edge]!,
    share: unguarded > 0 ? deliveries / unguarded : 0,
    attempts: of((run) => run.attempts),
    sent: of((run) => run.sent),
    people: of((run) => run.people),
    stopped,
    senderOnly: of((run) => run.senderOnly),
    lastDelivery: of((run) => run.lastDelivery),
    longestDelay: of((run) => run.longestDelay),
  };
}

const mean = (runs: readonly StormRun[], value: (run: StormRun) => number): number =>
  runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
