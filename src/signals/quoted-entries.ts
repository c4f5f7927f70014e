import { normaliseAddress } from './address';
import { cleanName } from './safe-name';

/** One mailbox as a quoted header shows it: a name (may be empty), an address, or both. */
export interface QuotedEntry {
  readonly name: string;
  /** Normalised; left out where the quote shows a name only. */
  readonly address?: string;
}

/** A header names no more than this many mailboxes one by one; beyond, it is no header. */
const ENTRIES_LIMIT = 2_000;

/** Longer entries are read up to here: a name, an address, and the address again as a link. */
const ENTRY_LIMIT = 1_000;

/**
 * Outlook parts entries with `;`, since names hold commas ("Last, First"). Others part them with `,`: there a comma
 * ends an entry only once it has an address.
 */
export function readEntries(value: string): QuotedEntry[] {
  const parts: string[] = [];
  for (const part of value.split(';')) {
    let pending = '';
    for (const piece of part.split(',')) {
      pending = pending ? `${pending},${piece}` : piece;
      if (!piece.includes('@')) continue;
      parts.push(pending);
      pending = '';
    }
    parts.push(pending);
  }
  return parts.slice(0, ENTRIES_LIMIT).map(readEntry).filter((entry) => entry.name !== '' || entry.address !== undefined);
}

/** `Name <a@b>`, `Name [mailto:a@b]`, `a@b<mailto:a@b>`, `Name (a@b)`, `a@b` or `Name`. */
export function readEntry(part: string): QuotedEntry {
  const text = part.slice(0, ENTRY_LIMIT);
  const open = [text.indexOf('<'), text.search(/\[\s*mailto:/i), text.search(/\([^\s()]*@/)].filter((at) => at >= 0)[0];
  const address = addressIn(open === undefined ? text : text.slice(open));
  if (!address) return { name: unquoted(open === undefined ? text : text.slice(0, open)) };
  return { name: open === undefined ? '' : unquoted(text.slice(0, open)), address };
}

const unquoted = (name: string): string => cleanName(cleanName(name).replace(/^["'*_]+|["'*_]+$/g, ''));

/** The address around the first `@`, looked for from there outwards: a search from its start would be quadratic. */
function addressIn(text: string): string | undefined {
  const at = text.indexOf('@');
  const isPart = (index: number): boolean => /[^\s<>[\]()"';:,*]/.test(text.charAt(index));
  let start = at;
  let end = at + 1;
  while (start > 0 && isPart(start - 1)) start--;
  while (end < text.length && isPart(end)) end++;
  return at > start && end > at + 1 ? normaliseAddress(text.slice(start, end)) : undefined;
}
