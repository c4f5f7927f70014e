import type { SizeKnown } from '../../storm/guard';
import type { StormParameters } from '../../storm/parameters';
import type { StormResult } from '../../storm/simulate';
import type { VariantId } from '../../storm/variants';

/** The page's question to its worker. Of several only the last is answered to the end. */
export interface StormRequest {
  readonly parameters: StormParameters;
  readonly size: SizeKnown;
}

/** First from a few runs, then from all. */
export interface StormAnswer {
  readonly request: StormRequest;
  readonly result: StormResult;
  readonly isFinal: boolean;
}

export const GUARDED: Readonly<Record<SizeKnown, VariantId>> = {
  known: 'guardedKnown',
  unknown: 'guardedUnknown',
  'newly-made': 'guardedNewlyMade',
};
