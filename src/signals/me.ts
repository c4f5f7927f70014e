import { nameKey } from './address';
import type { QuotedEntry } from './quoted-header';

/** Every address and name that is the person who writes: profile, From, policy's `selfAliases`. */
export interface Me {
  /** Normalised. */
  readonly addresses: readonly string[];
  readonly names: readonly string[];
}

/** An entry without an address can only be told from me by name, so without any name of mine nothing is sure. */
export function isSurelyNotMe(entry: QuotedEntry, me: Me): boolean {
  if (entry.address ? me.addresses.includes(entry.address) : !me.names.length) return false;
  const key = nameKey(entry.name);
  return key === '' || !me.names.some((mine) => nameKey(mine) === key);
}
