import type { AskedList, KnownSize, SizedRow } from './ports';

/** The size that policy's own rows give, by address; by name only where the entry has no address. */
export function sizeInPolicy(rows: readonly SizedRow[], { address, name }: AskedList): KnownSize | undefined {
  const row = rows.find((candidate) =>
    address ? candidate.address === address : candidate.name?.toLowerCase() === name.toLowerCase(),
  );
  return row?.size === undefined ? undefined : { known: true, value: row.size, source: 'policy' };
}
