import { known, unknown } from '../engine/facts';
import type { ListEntry, OriginalAudience, OriginalList, Signal } from '../engine/facts';
import { nameKey } from './address';
import type { QuotedEntry, QuotedHeader } from './quoted-header';
import { isSurelyNotMe } from './me';
import type { Me } from './me';

/** A list that an entry of the quoted header turns out to be. */
export type KnownOriginal = Omit<OriginalList, 'name'>;

export interface OriginalSources {
  readonly quote: QuotedHeader | undefined;
  readonly me: Me;
  /** Lists among the recipients now that are lists for certain or by a second sign. */
  readonly lists: readonly ListEntry[];
  /** Whether the compose window opened with this list: reply to all put it there. */
  openedWith(list: ListEntry): boolean;
  /** A list that policy, the catalogue or the snapshot knows under this address or name, reached or not. */
  lookUp(entry: QuotedEntry): KnownOriginal | undefined;
}

/**
 * Who got the message being answered: the quoted header block where one can be believed, and what the window opened with.
 * Linear in the names: a header may hold thousands.
 */
export function originalAudience(sources: OriginalSources): Signal<OriginalAudience> {
  const { me } = sources;
  const quote = sources.quote?.certainty === 'strong' ? sources.quote : undefined;
  const quoted = quote ? quote.to.concat(quote.cc).filter((entry) => isSurelyNotMe(entry, me)) : [];
  const quotedKeys = keysOfAll(quoted);
  const reachedKeys = keysOfAll(sources.lists);
  const lists: OriginalList[] = sources.lists
    .filter((list) => sources.openedWith(list) || keysOf(list).some((key) => quotedKeys.has(key)))
    .map(({ name, size, familiar }) => ({ name, size, familiar, stillReached: true }));
  let people = 0;
  for (const entry of quoted) {
    if (keysOf(entry).some((key) => reachedKeys.has(key))) continue;
    const list = sources.lookUp(entry);
    if (list) lists.push({ ...list, name: entry.name });
    else people++;
  }
  if (!quote && !lists.length) return unknown('no-quote');
  return known({ lists, people }, quote ? 'quoted-header' : 'snapshot');
}

/** By address and by name: the same list is often quoted by its name alone. */
const keysOf = ({ address = '', name }: QuotedEntry): string[] => [address, nameKey(name)].filter((key) => key !== '');

const keysOfAll = (entries: readonly QuotedEntry[]): ReadonlySet<string> =>
  new Set(([] as string[]).concat(...entries.map(keysOf)));
