import type { Facts, ListEntry } from './facts';

/**
 * The audiences that the guard tells apart, in people: 25 is Exchange's own large-audience tip, at 5,000 it demands delivery
 * management of a list. The default thresholds, the rules and the steps of the records go by them.
 */
export const LARGE_AUDIENCE = 25;
export const VERY_LARGE_AUDIENCE = 100;
export const HUGE_AUDIENCE = 1_000;
export const MASS_AUDIENCE = 5_000;

/** How many mailboxes this message will land in, with how much certainty, and through what. */
export interface Reach {
  /** Direct people plus every list of known size. A lower bound unless `exact`. */
  readonly people: number;
  /** No list of unknown size, no truncated field. */
  readonly exact: boolean;
  readonly direct: number;
  /** Largest first; unknown sizes before known ones. */
  readonly lists: readonly ListEntry[];
  readonly truncated: boolean;
  /** See Facts. */
  readonly unread: boolean;
  /** The first list of unknown size that is one for certain or by a second sign. Unknown is never zero. */
  readonly unknownList: ListEntry | undefined;
}

/** Certainly a list, or possibly one with a second sign: enough to act on more than a notice. */
export const isLikelyList = (list: ListEntry): boolean => list.certainty === 'list' || list.secondSign;

/** The size of a list, or 0 where unknown: for sums of lower bounds and for sorting only. */
const sizeOrZero = (list: ListEntry): number => (list.size.known ? list.size.value : 0);

const bySize = (a: ListEntry, b: ListEntry): number =>
  a.size.known !== b.size.known ? (a.size.known ? 1 : -1) : sizeOrZero(b) - sizeOrZero(a);

/** Adds up who is reached. Overlaps between lists are not known to anyone, so sizes simply add. */
export function reachOf(facts: Facts): Reach {
  return {
    people: facts.lists.reduce((sum, list) => sum + sizeOrZero(list), facts.direct),
    exact: !facts.truncated && facts.lists.every((list) => list.size.known),
    direct: facts.direct,
    lists: facts.lists.slice().sort(bySize),
    truncated: facts.truncated,
    unread: facts.unread,
    unknownList: facts.lists.find((list) => !list.size.known && isLikelyList(list)),
  };
}

/**
 * The number of people as it is displayed, and asked back: three digits of it where a list's size is in the sum, since nobody
 * knows the rest; never more than are reached.
 */
export function displayedCount({ people, lists }: Reach): number {
  const scale = lists.some((list) => list.size.known) ? 10 ** Math.max(0, String(people).length - 3) : 1;
  return Math.floor(people / scale) * scale;
}
