import { known, unknown } from '../engine/facts';
import type { Facts } from '../engine/facts';
import { localPartOf, nameKey } from './address';
import type { QuotedEntry, QuotedHeader } from './quoted-header';
import { isSurelyNotMe } from './me';
import type { Me } from './me';
import { isPersonShaped, looksLikeList } from './person-or-list';

/**
 * Whether the message being answered came to me as Bcc: nobody that it names is a list that I may be in, and nobody is me, by
 * address or by name. Where it has names without addresses, as Outlook writes them for colleagues, that is likely only: each has
 * to be shaped like a person, and to share no word with a name or an address of mine. My own message I did not get as Bcc.
 * @param isList a list among the recipients now, or one that policy or the catalogue knows
 */
export function wasBcc(
  quote: QuotedHeader | undefined,
  me: Me,
  isList: (entry: QuotedEntry) => boolean,
): Facts['wasBcc'] {
  if (quote?.certainty !== 'strong' || !quote.from) return unknown('no-quote');
  const named = quote.to.concat(quote.cc);
  const nameless = named.filter((entry) => !entry.address);
  const mine = me.names.concat(me.addresses.map(localPartOf)).map(wordsOf).join('');
  const isOther = (entry: QuotedEntry): boolean => isSurelyNotMe(entry, me) && !isList(entry) && !looksLikeList(entry);
  const maybeMe = ({ name }: QuotedEntry): boolean =>
    wordsOf(name)
      .split(' ')
      .some((word) => word.length > 1 && mine.includes(` ${word} `));
  if (!named.length || !isSurelyNotMe(quote.from, me)) return known('no', 'quoted-header');
  if (nameless.some((entry) => !isOther(entry) || !isPersonShaped(entry) || maybeMe(entry)))
    return unknown('names-only');
  return known(!named.every(isOther) ? 'no' : nameless.length ? 'likely' : 'yes', 'quoted-header');
}

/** Between blanks, in lower case. */
const wordsOf = (name: string): string => ` ${nameKey(name.replace(/[._()-]+/g, ' '))} `;
