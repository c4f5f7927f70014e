import { known, unknown } from '../engine/facts';
import type { Signal } from '../engine/facts';
import type { QuotedEntry, QuotedHeader } from './quoted-header';
import { isSurelyNotMe } from './me';
import type { Me } from './me';
import { looksLikeList } from './person-or-list';

/**
 * Whether the message being answered came to me as Bcc: everybody it names has an address, nobody is a list that I may be in, and
 * nobody is me, by address or by name. My own message I did not get as Bcc.
 * @param isList a list among the recipients now, or one that policy or the catalogue knows
 */
export function wasBcc(
  quote: QuotedHeader | undefined,
  me: Me,
  isList: (entry: QuotedEntry) => boolean,
): Signal<boolean> {
  if (quote?.certainty !== 'strong' || !quote.from) return unknown('no-quote');
  const named = quote.to.concat(quote.cc);
  if (!named.length || !isSurelyNotMe(quote.from, me)) return known(false, 'quoted-header');
  if (!named.every((entry) => entry.address)) return unknown('names-only');
  return known(
    named.every((entry) => isSurelyNotMe(entry, me) && !isList(entry) && !looksLikeList(entry)),
    'quoted-header',
  );
}
