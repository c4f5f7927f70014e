import { domainOf, normaliseAddress } from './address';
import { cleanName } from './safe-name';

/** One mailbox as a quoted header shows it: a name (may be empty), an address, or both. */
export interface QuotedEntry {
  readonly name: string;
  /** Normalised; undefined where the quote shows a name only. */
  readonly address?: string | undefined;
}

/** More mailboxes than this are not read. */
const ENTRIES_LIMIT = 2_000;

/** An entry is read up to here: a name, an address, and the address again as a link. */
const ENTRY_LIMIT = 1_000;

/** Parts entries, outside an address: gateways write links into it, and those hold semicolons. */
const SEMICOLON = /;(?![^<>]{0,300}>)/;

/**
 * Outlook parts entries with `;`, since names hold commas ("Last, First"). Others part them with `,`: there a comma
 * ends an entry only once it has an address.
 */
export function readEntries(value = ''): QuotedEntry[] {
  const parts: string[] = [];
  for (const part of value.split(SEMICOLON)) {
    let pending = '';
    for (const piece of part.split(',')) {
      if (!piece.trim()) continue;
      pending += (pending && ',') + piece;
      if (/\S@\S/.test(piece)) {
        parts.push(pending);
        pending = '';
      }
    }
    parts.push(pending);
  }
  return parts
    .slice(0, ENTRIES_LIMIT)
    .map(readEntry)
    .filter((entry) => entry.name || entry.address);
}

/** What stands before an address, where a name may stand before that. */
export const BRACKET = /<|\[mailto:|[[(][^\s()[]*@/i;

/** `Name <a@b>`, `Name [mailto:a@b]`, `Name [a@b]`, `a@b<mailto:a@b>`, `Name (a@b)`, `a@b` or `Name`. */
export function readEntry(part: string): QuotedEntry {
  const text = part.slice(0, ENTRY_LIMIT);
  const bracket = text.search(BRACKET);
  const address = addressIn(text, text.indexOf('@', bracket));
  const name = bracket < 0 ? (address ? '' : text) : text.slice(0, bracket);
  return { name: cleanName(name.replace(/["*„“”«»]/g, '')).replace(/^'(.*)'$/, '$1'), address };
}

/**
 * Between who pressed Send and who the message is from, as Outlook means it: "Post room <…> on behalf of Ada Lovelace".
 */
const ON_BEHALF_OF =
  /^.* (on behalf of|im auftrag von|en nombre de|de la part de|per conto di|em nome de|namens|p. (vegne|uppdrag) a[vf]|w imieniu|jm.nem|от имени|代表) /i;

/** What a gateway writes beside an address. */
const LINK = /<https?:[^<>]*>/g;

/**
 * Who a "From:" line says the message is from; nobody where it has two addresses: one may be part of a name that somebody
 * chose. In Korean the author comes first: believed where both addresses are of one domain.
 */
export function readSender(value: string): QuotedEntry {
  const text = value.replace(ON_BEHALF_OF, '').replace(LINK, '');
  const entry = readEntry(text);
  const last = addressIn(text, text.lastIndexOf('@')) ?? '';
  const { address = '' } = entry;
  return last === address || (text.includes(' 대신 ') && domainOf(last) === domainOf(address)) ? entry : { name: '' };
}

/** The address around the `@` that stands there, read from it outwards: a search from the start would be quadratic. */
function addressIn(text: string, at: number): string | undefined {
  const isPart = (index: number): boolean => /[^\s<>[\]()";:,*]/.test(text.charAt(index));
  let start = at;
  let end = at + 1;
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return start < at && end > at + 1 ? normaliseAddress(text.slice(start, end).replace(/^'+|'+$/g, '')) : undefined;
}
