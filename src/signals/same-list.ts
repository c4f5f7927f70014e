import { localPartOf, nameKey } from './address';

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
 * Says which of these lists an entry is, for policy's rows, frozen lists and quoted lists alike, as the catalogue's files answer
 * too: by address; where none of the lists has that address, by display name, whatever its case and the order of its words; and an
 * entry without an SMTP address (a contact group, a word that Outlook did not resolve, a name in a quote) by alias as well, that
 * is what stands before the list's `@`.
 * @returns asks for an entry: the index of the first list that fits, or -1
 */
export function listMatcher(lists: readonly NamedList[]): (entry: NamedEntry) => number {
  let names: readonly string[] | undefined;
  let aliases: readonly string[] = [];
  return ({ address = '', name }) => {
    const byAddress = address ? lists.findIndex((list) => list.address === address) : -1;
    const key = nameKey(name);
    if (byAddress >= 0 || !key) return byAddress;
    if (!names) {
      names = lists.map(({ name: listed = '' }) => nameKey(listed));
      aliases = lists.map((list) => localPartOf(list.address));
    }
    const byName = names.indexOf(key);
    return byName < 0 && !address.includes('@') ? aliases.indexOf(key) : byName;
  };
}
