import type { ListEntry } from '../engine/facts';
import { nameKey } from '../signals/address';
import { digest } from './digest';
import type { Opened } from './session-state';

type SnapshotList = Opened['lists'][number];

/** A list as it stands in the snapshot: fingerprints of address and name, since a quote often has the name alone. */
export const snapshotOf = ({ address, name, size }: ListEntry): SnapshotList => ({
  address: digest([address]),
  name: digest([nameKey(name)]),
  size: size.known ? size.value : null,
});

/** The first of these domains that the window did not open with; empty where there is none, or nobody knows. */
export const newDomain = (domains: readonly string[], opened: Opened | undefined): string =>
  (opened?.domains && domains.find((domain) => !opened.domains!.includes(digest([domain])))) ?? '';

/** The list of the snapshot that has this address or this name. */
export function listInSnapshot(opened: Opened | undefined, address: string, name: string): SnapshotList | undefined {
  const byAddress = address ? digest([address]) : undefined;
  const byName = digest([nameKey(name)]);
  return opened?.lists.find((list) => list.address === byAddress || list.name === byName);
}
