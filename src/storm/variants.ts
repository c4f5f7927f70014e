import type { SizeKnown } from './guard';

/** What protects the organisation: nothing, the guard, Exchange's own protection, or both. */
export interface VariantRow {
  readonly id: VariantId;
  /** For tables and charts. */
  readonly label: string;
  /** What the guard knows of the list's size; left out: nobody has the guard. */
  readonly guard?: SizeKnown;
  readonly exchange?: true;
}

export type VariantId =
  'unguarded' | 'guardedKnown' | 'guardedUnknown' | 'guardedNewlyMade' | 'exchange' | 'guardedUnknownAndExchange';

export const VARIANTS: readonly VariantRow[] = [
  { id: 'unguarded', label: 'Nothing' },
  { id: 'guardedKnown', label: 'The guard, size known', guard: 'known' },
  { id: 'guardedUnknown', label: 'The guard, size unknown', guard: 'unknown' },
  { id: 'guardedNewlyMade', label: 'The guard, list newer than the catalogue', guard: 'newly-made' },
  { id: 'exchange', label: "Exchange's protection alone", exchange: true },
  { id: 'guardedUnknownAndExchange', label: 'The guard, size unknown, and Exchange', guard: 'unknown', exchange: true },
];
