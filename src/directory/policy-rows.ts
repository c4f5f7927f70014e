import type { ListDirectory, ListSize, SizedRow } from './ports';

/** The sizes that policy's own rows give. */
export const policyRows: ListDirectory = {
  sizes: (asked, rows) => Promise.resolve(asked.map(({ address, name }) => sizeFrom(rowFor(rows, address, name)))),
};

/** The row of a list, by address; by name only where the list has no address. */
export function rowFor<Row extends SizedRow>(
  rows: readonly Row[],
  address: string | undefined,
  name: string,
): Row | undefined {
  const wanted = name.toLowerCase();
  return rows.find((row) =>
    address ? row.address === address : wanted !== '' && row.name !== undefined && row.name.toLowerCase() === wanted,
  );
}

/** What a row says of its list's size. */
export const sizeFrom = (row: SizedRow | undefined): ListSize =>
  row?.size === undefined
    ? { known: false, why: 'not-in-policy' }
    : { known: true, value: row.size, source: 'policy' };
