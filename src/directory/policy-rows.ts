import type { AskedList, ListDirectory, ListSize, SizedRow } from './ports';

/** The sizes that policy's own rows give, by address; by name only where the entry has no address. */
export const policyRows: ListDirectory = {
  sizes: (asked, rows) => Promise.resolve(asked.map((list) => sizeFrom(rows, list))),
};

function sizeFrom(rows: readonly SizedRow[], { address, name }: AskedList): ListSize {
  const row = rows.find((candidate) =>
    address ? candidate.address === address : candidate.name?.toLowerCase() === name.toLowerCase(),
  );
  return row?.size === undefined
    ? { known: false, why: 'not-in-policy' }
    : { known: true, value: row.size, source: 'policy' };
}
