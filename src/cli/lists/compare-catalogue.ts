import { GROWN } from '../../check/history';
import { readLists } from '../package/read-lists';
import type { CatalogueEntry, ShardFile } from '../../directory/catalogue-format';
import { entryOf, shardOf } from '../../directory/catalogue-key';
import type { ListRow } from './list-row';
import { keyFor } from './make-catalogue';

export interface Grown {
  readonly row: ListRow;
  readonly before: number;
}

/** What an administrator wants to know of a night's export. */
export interface Comparison {
  /** When the lists before were counted, ISO 8601. */
  readonly before: string;
  /** The largest first. */
  readonly fresh: readonly ListRow[];
  readonly grown: readonly Grown[];
  /** How many lists are there no more; the catalogue has no names. */
  readonly gone: number;
}

/** The catalogue that the lists are compared with, read before another takes its place. */
export interface EarlierCatalogue {
  readonly made: string;
  readonly lists: number;
  /** What it has for a list under its address, whatever the salt. */
  readonly entryFor: (address: string) => CatalogueEntry | undefined;
}

/** @throws one sentence that names the file which spoils it */
export async function readEarlier(folder: string): Promise<EarlierCatalogue> {
  const { files, index } = await readLists(folder);
  const shards = new Map<string, ShardFile['lists']>();
  const shard = (name: string): ShardFile['lists'] => {
    const known =
      shards.get(name) ?? (JSON.parse(files.get(`${name}.json`)?.toString('utf8') ?? '') as ShardFile).lists;
    shards.set(name, known);
    return known;
  };
  return {
    made: index.made,
    lists: index.lists,
    entryFor(address) {
      const key = keyFor(index.salt, address, '');
      const lists = shard(shardOf(key));
      return Object.hasOwn(lists, entryOf(key)) ? lists[entryOf(key)] : undefined;
    },
  };
}

/** A list that had another address is the same list under its alias. */
export function compareWith(earlier: EarlierCatalogue, rows: readonly ListRow[]): Comparison {
  const fresh: ListRow[] = [];
  const grown: Grown[] = [];
  for (const row of rows) {
    const known = [row.address, ...row.aliases].map(earlier.entryFor).find((entry) => entry !== undefined);
    if (known === undefined) fresh.push(row);
    else if (known[0] > 0 && row.members >= known[0] * GROWN) grown.push({ row, before: known[0] });
  }
  return {
    before: earlier.made,
    fresh: fresh.sort((a, b) => b.members - a.members),
    grown: grown.sort((a, b) => b.row.members - a.row.members),
    gone: Math.max(0, earlier.lists - (rows.length - fresh.length)),
  };
}

/** Lists of more than so many people to which everybody may write, the largest first; one that nobody counted is not small. */
export const openAbove = (rows: readonly ListRow[], most: number): ListRow[] =>
  rows
    .filter(({ openTo, members }) => openTo && (members > most || !members))
    .sort((a, b) => (b.members || Infinity) - (a.members || Infinity));
