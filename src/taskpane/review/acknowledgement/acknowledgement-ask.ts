import { displayedCount, HUGE_AUDIENCE } from '../../../engine/reach';
import type { Reach } from '../../../engine/reach';

/** What a person does to confirm; it grows with the audience. */
export interface AcknowledgementAsk {
  /** The number of people to be typed: of so many a tick is too easy. */
  readonly typed?: number;
  /** A box to tick: the name of the list whose size nobody knows, or the number of people. */
  readonly ticked?: { readonly list: string } | { readonly people: number };
}

export function acknowledgementAsk(reach: Reach): AcknowledgementAsk {
  const { unknownList } = reach;
  const people = displayedCount(reach);
  const list = unknownList && { ticked: { list: unknownList.name } };
  if (people >= HUGE_AUDIENCE) return { typed: people, ...list };
  return list ?? { ticked: { people } };
}

/** Whether the digits are the number, however they are grouped: 850,000 · 850 000 · 850.000 · full-width. */
export const isTyped = (text: string, wanted: number): boolean =>
  /^\d+$/.test(digitsOf(text)) && Number(digitsOf(text)) === wanted;

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s.,'\u2019]/g, '');
