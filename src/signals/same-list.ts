import { aliasOf, localPartOf, nameKey } from './address';
import { cleanName } from './safe-name';

/** A list under the names it goes by: SMTP address in lower case, display name. */
export interface NamedList {
  readonly address: string;
  readonly name?: string | undefined;
}

/** A recipient, or what a quoted header shows of one: a normalised address, a display name, or both. Whom Outlook knows as a `user` may only bear a list's name. */
export interface NamedEntry {
  readonly address?: string | undefined;
  readonly name: string;
  readonly type?: string | undefined;
}

/**
 * Says which of these lists an entry is, for policy's rows, frozen lists, quoted lists and the catalogue's files alike: by address; else by name,
 * whatever its case and word order; an entry without an SMTP address (a contact group, a legacy DN, a quoted name) by alias too, what stands before `@`.
 * @returns asks for an entry: the index of the first list that fits, or -1
 */
export function listMatcher(lists: readonly NamedList[]): (entry: NamedEntry) => number {
  const addresses = lists.map((list) => list.address);
  let names: readonly string[] | undefined;
  let aliases: readonly string[] = [];
  return ({ address = '', name, type }) => {
    const byAddress = indexOf(addresses, address);
    if (byAddress >= 0 || !lists.length) return byAddress;
    if (!names) {
      names = lists.map(({ name: listed = '' }) => nameKey(listed));
      aliases = addresses.map((each) => aliasKey(localPartOf(each)));
    }
    const byName = type === 'user' && address.includes('@') ? -1 : indexOf(names, nameKey(name));
    if (byName >= 0 || address.includes('@')) return byName;
    const byAlias = indexOf(aliases, aliasKey(cleanName(name)));
    return byAlias < 0 ? indexOf(aliases, aliasKey(aliasOf(address))) : byAlias;
  };
}

/** Nothing is called nothing. */
const indexOf = (keys: readonly string[], key: string): number => (key ? keys.indexOf(key) : -1);

/** "All Staff", "all-staff" and "AllStaff" are one alias. */
const aliasKey = (text: string): string => text.replace(/[\s._-]+/g, '').toLowerCase();
