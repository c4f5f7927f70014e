import type { Action } from '../../engine/decision';
import { fitOf } from '../../storm/fit';
import type { FittedFigure } from '../../storm/fit';
import type { SizeKnown } from '../../storm/guard';
import type { StormParameters } from '../../storm/parameters';
import { presetOf } from '../../storm/presets';
import type { PresetName } from '../../storm/presets';
import type { StormResult, VariantResult } from '../../storm/simulate';
import type { Sweep } from '../../storm/sweep';
import type { VariantId } from '../../storm/variants';

/** What the command found out, for terminal, JSON and page alike. */
export interface StormReport {
  readonly preset: PresetName;
  readonly policy: string | undefined;
  /** What differs from the policy as it stands, a sentence each. */
  readonly notes: readonly string[];
  /** Whether nothing but chance and the guard differs from the preset: only then can it be compared with what was reported. */
  readonly isPreset: boolean;
  readonly result: StormResult;
  /** What somebody reads who asks to be removed, by what the guard knows of the list's size. */
  readonly alerts: readonly StormAlert[];
  readonly sweeps: readonly Sweep[];
  /** That all of it took. */
  readonly seconds: number;
}

export interface StormAlert {
  readonly size: SizeKnown;
  readonly action: Action;
  /** Empty where nothing is shown. */
  readonly text: string;
}

export const fitIn = ({ preset, isPreset, result }: StormReport): readonly FittedFigure[] =>
  isPreset ? fitOf(presetOf(preset), variantIn(result, 'unguarded')) : [];

export const variantIn = ({ variants }: StormResult, id: VariantId): VariantResult =>
  variants.find((each) => each.id === id)!;

/** As `--json` prints it: docs/storm.md describes it. */
export interface StormJson extends Readonly<Partial<Record<VariantId, number>>> {
  readonly preset: PresetName;
  readonly seconds: number;
}

const WHOLE = ['deliveries', 'human', 'low', 'high'] as const;

/** Deliveries by variant first; then how each came about. */
export function jsonOf(report: StormReport): StormJson {
  const { preset, policy, notes, result, alerts, sweeps, seconds } = report;
  const rounded = result.variants.map((variant) => ({
    ...variant,
    ...Object.fromEntries(WHOLE.map((key) => [key, Math.round(variant[key])])),
  }));
  return {
    preset,
    ...Object.fromEntries(rounded.map(({ id, deliveries }) => [id, deliveries])),
    seconds: Number(seconds.toFixed(2)),
    variants: rounded,
    fit: { figures: fitIn(report), source: presetOf(preset).source, note: presetOf(preset).note },
    alerts,
    ...(sweeps.length > 0 && { sweeps }),
    parameters: result.parameters satisfies StormParameters,
    policy: policy ?? null,
    notes,
  } as StormJson;
}
