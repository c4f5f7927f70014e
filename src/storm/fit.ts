import type { StormPreset } from './presets';
import type { VariantResult } from './simulate';

/** One reported figure beside the simulated one. */
export interface FittedFigure {
  readonly what: 'deliveries' | 'people';
  readonly reported: number;
  readonly simulated: number;
  /** Of the reported figure: 0.02 is two per cent more. */
  readonly difference: number;
  readonly fits: boolean;
}

/** A preset is fitted where no figure differs by more. */
const TOLERANCE = 0.1;

/** How well the unguarded storm meets what was reported; empty where nothing was. */
export const fitOf = ({ reported }: Pick<StormPreset, 'reported'>, unguarded: VariantResult): readonly FittedFigure[] =>
  (['deliveries', 'people'] as const).flatMap((what) => {
    const figure = reported[what];
    if (figure === undefined) return [];
    const difference = unguarded[what] / figure - 1;
    return [
      { what, reported: figure, simulated: unguarded[what], difference, fits: Math.abs(difference) <= TOLERANCE },
    ];
  });
