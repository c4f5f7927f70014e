import { aliasOf, localPartOf, nameKey } from './address';
import { cleanName } from './safe-name';

/** A list under the names it goes by: SMTP address in lower case, display name. */
export interface NamedList {
  readonly address: string;
  readonly name?: string | undefined;
}

/** A recipient, or what a quoted header shows of one: a normalised address, a display name, or both. */
export interface NamedEntry {
  readonly address?: string | undefined;
  readonly name: string;
}

/**
 * Says which of these lists an entry is, for policy's rows, frozen lists and quoted lists alike, as the catalogue's files answer too: by
 * address; else by display name, whatever its case and the order of its words; and an entry without an SMTP address (a contact group, an
 * unresolved word, a legacy DN, a name in a quote) by alias as well, what stands before the `@`: "All Staff" is all-staff@corp.example.
 * @returns asks for an entry: the index of the first list that fits, or -1
 */
export function listMatcher(lists: readonly NamedList[]): (entry: NamedEntry) => number {
  const addresses = lists.map((list) => list.address);
  let names: readonly string[] | undefined;
  let aliases: readonly string[] = [];
  return ({ address = '', name }) => {
    const byAddress = indexOf(addresses, address);
    if (byAddress >= 0 || !lists.length) return byAddress;
    if (!names) {
      names = lists.map(({ name: listed = '' }) => nameKey(listed));
      aliases = addresses.map((each) => aliasKey(localPartOf(each)));
    }
    const byName = indexOf(names, nameKey(name));
    if (byName >= 0 || address.includes('@')) return byName;
    const byAlias = indexOf(aliases, aliasKey(cleanName(name)));
    return byAlias < 0 ? indexOf(aliases, aliasKey(aliasOf(address))) : byAlias;
  };
}

/** Nothing is called nothing. */
const indexOf = (keys: readonly string[], key: string): number => (key ? keys.indexOf(key) : -1);

/** "All Staff", "all-staff" and "AllStaff" are one alias. */
const aliasKey = (text: string): string => text.replace(/[\s._-]+/g, '').toLowerCase();
