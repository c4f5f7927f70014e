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

/** Who stands in the fields of one name. */
export interface FieldPeople {
  readonly people: readonly Person[];
  /** There may be more: a field is longer than what is read of it, or is not well-formed. */
  readonly isAtLeast: boolean;
}

/** The mailboxes of every field of this name, groups opened; what has no address at all ("undisclosed-recipients") is none. */
export function readPeople(headers: MailHeaders, field: string): FieldPeople {
  const values = valuesOf(headers, field);
  const read = values.map((value) => mailboxesIn(withinLimit(value)));
  return {
    people: read.flatMap(({ people }) => people),
    isAtLeast: values.some(isCut) || read.some(({ isAtLeast }) => isAtLeast),
  };
}

/** The people of `readPeople` alone. */
export const peopleIn = (headers: MailHeaders, field: string): readonly Person[] => readPeople(headers, field).people;

const isCut = (value: string): boolean => value.length > LINE_LIMIT || value.endsWith(CUT);

const valuesOf = (headers: MailHeaders, field: string): readonly string[] =>
  headers.filter(([name]) => name.toLowerCase() === field).map(([, value]) => value);

/** An entry that the bound cuts in two is left out. */
const withinLimit = (value: string): string =>
  isCut(value) ? value.slice(0, value.lastIndexOf(',', LINE_LIMIT) + 1) : value;

/** Where marks lack their other half, one entry swallows the next: no address may be lost by that. */
function mailboxesIn(value: string): FieldPeople {
  const text = (isMisquoted(value) ? value.replace(/"/g, '') : withoutStrays(value)).replace(ROUTE, '<');
  const people = parsed(text);
  const found = new Set(people.map(({ address }) => address));
  const lost = standingAlone(text).filter((address) => !found.has(address));
  return {
    people: [...people, ...[...new Set(lost)].map((address) => ({ name: '', address }))],
    isAtLeast: lost.length > 0 || isMisquoted(value),
  };
}

const parsed = (text: string): readonly Person[] =>
  addressParser(text, { flatten: true }).flatMap(({ name, address = '' }) => {
    // Where a bracket is not closed, what follows is taken for one address.
    const [first, ...others] = address.match(ADDRESS) ?? [];
    if (first === undefined) return [];
    return [{ name, address: plain(first) }, ...others.map((other) => ({ name: '', address: plain(other) }))];
  });

/** A name; bounded, like what is looked for in it, so that no field costs more than its length. */
const QUOTED = /"(?:[^"\\]|\\.){0,250}"/gs;

/** Whether a name in quotation marks holds the end of an entry and the beginning of the next: `"Ada <ada@x>, "Ben <ben@x>`. */
const isMisquoted = (value: string): boolean =>
  (value.match(QUOTED) ?? []).some((quoted) => /<[^<>\s]{1,100}@[^<>\s]{1,255}>\s{0,9}[,;]/.test(quoted));

/** The addresses that no name, comment or quotation mark stands around: one an entry. */
const standingAlone = (text: string): readonly string[] =>
  text
    .replace(QUOTED, '')
    .replace(/\([^()]*\)/g, '')
    .split(/[,;]/)
    .flatMap((entry) => addressesIn(entry.slice(entry.lastIndexOf('<') + 1)).slice(0, 1))
    .map(plain);

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
