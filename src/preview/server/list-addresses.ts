import type { Header } from 'postal-mime';

/** Fields of list software that hold the address one writes to. */
const LIST_FIELDS: ReadonlySet<string> = new Set(['list-post', 'x-beenthere', 'x-mailing-list', 'x-sympa-to']);
/** ezmlm and Yahoo: `Mailing-List: list x@host`, `Delivered-To: mailing list x@host`. */
const LIST_VALUE = /^(?:mailing )?list\b/i;
const ADDRESS = /[^\s<>:;,?"()]+@[^\s<>:;,?"()]+/g;

/** The addresses that a mail's own headers call a list (RFC 2369, RFC 2919 and older customs); lower case. */
export function listAddresses(headers: readonly Header[]): readonly string[] {
  const named = headers.flatMap(({ key, value }) => {
    const isOlder = (key === 'mailing-list' || key === 'delivered-to') && LIST_VALUE.test(value);
    if (LIST_FIELDS.has(key) || isOlder) return value.match(ADDRESS) ?? [];
    // List-Id: Staff <staff.corp.example> is the list staff@corp.example, whatever it is called in the name.
    const id = key === 'list-id' ? /<?([^\s<>.]+)\.([^\s<>]+)>?\s*$/.exec(value) : null;
    return id ? [`${id[1]}@${id[2]}`] : [];
  });
  return named.map((address) => address.toLowerCase());
}
