import { normaliseAddress } from '../../../signals/address';

/** A received mail's header fields in their order: unfolded, names in any case, values as they stand (encoded words left alone). */
export type MailHeaders = readonly (readonly [name: string, value: string])[];

/** What is read of one value: a To line of ten thousand names says in its beginning what sort of mail it is. */
const VALUE_LIMIT = 20_000;

/** Looks fields up by name; every reader of headers gets the same bounded values. */
export interface HeaderFields {
  /** Every value of these fields, trimmed, in the order of the mail; names in lower case. */
  all(...names: string[]): readonly string[];
  has(...names: string[]): boolean;
  /** Every value of these fields in one, in lower case; empty where there is none. */
  text(...names: string[]): string;
  /** The addresses in these fields. */
  addresses(...names: string[]): readonly string[];
}

export function readHeaders(headers: MailHeaders): HeaderFields {
  const values = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.trim().toLowerCase();
    const held = values.get(key);
    const bounded = value.slice(0, VALUE_LIMIT).trim();
    if (held) held.push(bounded);
    else values.set(key, [bounded]);
  }
  const all = (...names: string[]): readonly string[] =>
    names.reduce<readonly string[]>((found, name) => found.concat(values.get(name) ?? []), []);
  return {
    all,
    has: (...names) => names.some((name) => values.has(name)),
    text: (...names) =>
      all(...names)
        .join(' ')
        .toLowerCase(),
    addresses: (...names) => all(...names).reduce<string[]>((found, value) => found.concat(addressesIn(value)), []),
  };
}

/** The addresses in a header value, normalised; linear, and content with any syntax, RFC 5322 or not. */
export const addressesIn = (value: string): readonly string[] =>
  value
    .split(/[\s<>,;:"()[\]?]+/)
    .filter((piece) => piece.indexOf('@') > 0 && piece.indexOf('@') < piece.length - 1)
    .map(normaliseAddress);
