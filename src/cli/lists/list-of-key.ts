import { readLists } from '../package/read-lists';
import type { ListRow } from './list-row';
import { keyFor } from './make-catalogue';
import { readCsv } from './read-csv';

/** As the catalogue and `reply_all_guard.list` write it. */
const KEY = /^[0-9a-f]{12}$/;

/** A list of the export, and by which of its addresses it was found. */
export interface ExportedList {
  readonly row: ListRow;
  readonly address: string;
}

/**
 * Which list of an export a record is about: each address is hashed as the catalogue does it.
 * @param folder the catalogue that devices had, since its salt is in the hash
 * @returns undefined where no address in the export has that key
 * @throws one sentence where the key is none, or one of the files cannot be read
 */
export async function listOfKey(key: string, csv: string, folder: string): Promise<ExportedList | undefined> {
  const wanted = key.toLowerCase();
  if (!KEY.test(wanted))
    throw new Error(`--key takes the 12 digits (0 to 9, a to f) of a record's reply_all_guard.list, not "${key}".`);
  const { salt } = (await readLists(folder)).index;
  for (const row of (await readCsv(csv)).rows)
    for (const address of [row.address, ...row.aliases])
      if (keyFor(salt, address, '') === wanted) return { row, address };
  return undefined;
}
