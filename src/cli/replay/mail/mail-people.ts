import { addressParser, decodeWords } from 'postal-mime';
import type { Person } from '../../../outlook/ports';
import { normaliseAddress } from '../../../signals/address';
import { addressesIn } from '../mail-class/mail-headers';
import type { HeaderFields, MailHeaders } from '../mail-class/mail-headers';

/** Characters of one To line: ten thousand recipients and more. */
const LINE_LIMIT = 1_000_000;

/** The mailboxes of every field of this name, groups opened; what has no address at all ("undisclosed-recipients") is none. */
export const peopleIn = (headers: MailHeaders, field: string): readonly Person[] =>
  headers
    .filter(([name]) => name.toLowerCase() === field)
    .flatMap(([, value]) => addressParser(value.slice(0, LINE_LIMIT), { flatten: true }))
    .map(({ name, address = '' }) => ({ name, address: normaliseAddress(address) }))
    .filter(({ address }) => address !== '');

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
