import { sha256 } from './sha-256';

/** Of a hash's 64 hexadecimal digits the first two name the shard, the next ten (40 bits) the entry in it. */
const SHARD_DIGITS = 2;
const KEY_DIGITS = 12;

export const shardOf = (key: string): string => key.slice(0, SHARD_DIGITS);
export const entryOf = (key: string): string => key.slice(SHARD_DIGITS);

/** The catalogue's spelling of an address or a name. Half a surrogate pair has no place in UTF-8. */
const normalise = (text: string): string =>
  text
    .toLowerCase()
    .normalize()
    .replace(/[\s\ud800-\udfff]+/gu, ' ')
    .trim();

/**
 * What is hashed: whoever builds the catalogue and whoever looks something up ask this function.
 * @param mark empty for an address, a line feed for a name: anybody may call a list `all@corp.example`
 * @returns empty for an empty text
 */
export function keyedText(salt: string, text: string, mark: '' | '\n'): string {
  const spelt = normalise(text);
  return spelt && salt + mark + spelt;
}

/** @param hash SHA-256, in hexadecimal digits */
export const keyOf = (hash: string): string => hash.slice(0, KEY_DIGITS);

/** Where the catalogue keeps an address or a name; empty for an empty text. */
export function catalogueKey(salt: string, text: string, mark: '' | '\n'): string {
  const keyed = keyedText(salt, text, mark);
  return keyed && keyOf(sha256(keyed));
}
