import { addressParser, decodeWords } from 'postal-mime';
import type { Person } from '../../../outlook/ports';
import { normaliseAddress } from '../../../signals/address';
import { addressesIn } from '../mail-class/mail-headers';
import type { HeaderFields, MailHeaders } from '../mail-class/mail-headers';
import { CUT } from './short-header';

/** Characters of one To line: ten thousand recipients and more. */
const LINE_LIMIT = 1_000_000;

/** What an address is, whatever stands around it. */
const ADDRESS = /[^\s<>,;:"()[\]]+@[^\s<>,;:"()[\]@]+/g;

/** Mailboxes before their own, by which mail once went: `<@relay.example,@two.example:ada@corp.example>` (RFC 822 6.2.7). */
const ROUTE = /<\s*@[^<>:"]*:/g;

/** The mailboxes of every field of this name, groups opened; what has no address at all ("undisclosed-recipients") is none. */
export const peopleIn = (headers: MailHeaders, field: string): readonly Person[] =>
  valuesOf(headers, field).flatMap((value) => mailboxesIn(withinLimit(value)));

/** Whether a field of this name is longer than what is read of it. */
export const hasMorePeople = (headers: MailHeaders, field: string): boolean => valuesOf(headers, field).some(isCut);

const isCut = (value: string): boolean => value.length > LINE_LIMIT || value.endsWith(CUT);

const valuesOf = (headers: MailHeaders, field: string): readonly string[] =>
  headers.filter(([name]) => name.toLowerCase() === field).map(([, value]) => value);

/** An entry that the bound cuts in two is left out. */
const withinLimit = (value: string): string =>
  isCut(value) ? value.slice(0, value.lastIndexOf(',', LINE_LIMIT) + 1) : value;

const mailboxesIn = (value: string): readonly Person[] =>
  addressParser(withoutStrays(value).replace(ROUTE, '<'), { flatten: true }).flatMap(({ name, address = '' }) => {
    // Where a bracket is not closed, what follows is taken for one address.
    const [first, ...others] = address.match(ADDRESS) ?? [];
    if (first === undefined) return [];
    return [{ name, address: plain(first) }, ...others.map((other) => ({ name: '', address: plain(other) }))];
  });

/** Outlook puts apostrophes around addresses that stand for names. */
const plain = (address: string): string => normaliseAddress(address.replace(/^'+|'+$/g, ''));

/** Quotation marks and brackets that lack their other half would hide all recipients behind them. */
function withoutStrays(value: string): string {
  const plain = value.replace(/\\./gs, '');
  const count = (mark: string): number => plain.split(mark).length - 1;
  const unquoted = count('"') % 2 ? value.replace(/"/g, '') : value;
  return count('(') === count(')') ? unquoted : unquoted.replace(/[()]/g, ' ');
}

/** The fields in which lists keep the author when they put themselves into From. */
const AUTHOR_FIELDS = ['x-original-from', 'x-original-sender', 'reply-to'];

/**
 * Who wrote it. Lists that rewrite From because of DMARC ("Ada via Staff <staff@…>") keep the author elsewhere.
 * @param list the posting address of the list it came through
 */
export function authorOf(headers: MailHeaders, fields: HeaderFields, list: string | undefined): Person | undefined {
  const [from] = peopleIn(headers, 'from');
  if (!from || from.address !== list) return from;
  const kept = AUTHOR_FIELDS.flatMap((name) => fields.all(name)).find((value) =>
    addressesIn(value).some((address) => address !== list),
  );
  const [author] = kept === undefined ? [] : addressParser(kept.slice(0, 1_000), { flatten: true });
  const name = from.name.replace(/ via .*$/, '');
  return author?.address ? { name: author.name || name, address: normaliseAddress(author.address) } : from;
}

/** A header value with its encoded words (RFC 2047) read. */
export const readable = (value: string): string => decodeWords(value);
