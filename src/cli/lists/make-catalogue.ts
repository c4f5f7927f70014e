import { hash } from 'node:crypto';
import { FORMAT_VERSION, OF_DIGITS, SHARD_LIMIT } from '../../directory/catalogue-format';
import type { CatalogueEntry, IndexFile } from '../../directory/catalogue-format';
import { entryOf, keyedText, keyOf, shardOf } from '../../directory/catalogue-key';
import type { Assumptions } from './assumptions';
import type { RowProblem, ListRow } from './list-row';
import { buildStamp, SHARD_NAMES, shardText } from './shards';

/** What is to be written, by file name, and what an administrator wants to know of it. */
export interface BuiltCatalogue {
  readonly files: ReadonlyMap<string, string>;
  readonly index: IndexFile;
  readonly aliases: number;
  /** Names that several lists have: they answer nothing. */
  readonly sharedNames: number;
  /** Lists that nobody counted. */
  readonly uncounted: number;
}

/** What the catalogue spells as it stands: small letters, digits and signs of ASCII, without blanks. */
const PLAIN = /^[!-@[-~]+$/;

/** Keys of half a million texts, with Node's hash: the same as the add-in's, twenty times as fast. */
export const keyFor = (salt: string, text: string, mark: '' | '\n'): string => {
  const keyed = PLAIN.test(text) ? salt + mark + text : keyedText(salt, text, mark);
  return keyed && keyOf(hash('sha256', keyed));
};

/**
 * Rows whose addresses are their own alone, and the others' faults: the first to name an address has it. A row that says the same
 * again is no fault.
 */
export function withoutDuplicates(
  rows: readonly ListRow[],
  assumed?: Assumptions,
): { rows: ListRow[]; problems: RowProblem[] } {
  const owners = new Map<string, ListRow>();
  const problems: RowProblem[] = [];
  const kept = rows.filter((row) => {
    const { line, address, aliases } = row;
    const taken = owners.has(address) ? address : aliases.find((each) => owners.has(each));
    if (taken === undefined) {
      owners.set(address, row);
      for (const each of aliases) owners.set(each, row);
      return true;
    }
    const owner = owners.get(taken);
    if (owner && isSame(owner, row)) assumed?.add('repeated', () => `line ${line}, ${address}`);
    else {
      const column = taken === address ? 'address' : 'aliases';
      problems.push({ line, column, sentence: `"${taken}" is already in line ${owner?.line ?? ''}.` });
    }
    return false;
  });
  return { rows: kept, problems };
}

const isSame = ({ line: _one, ...row }: ListRow, { line: _other, ...other }: ListRow): boolean =>
  JSON.stringify(row) === JSON.stringify(other);

/**
 * The catalogue's files, the same bytes for the same input. Names and addresses stay behind: only hashes leave.
 * @param made ISO 8601, when the lists were counted
 * @param onList is told how many lists are done
 * @throws one sentence where there are more lists than a shard can hold
 */
export function makeCatalogue(
  rows: readonly ListRow[],
  salt: string,
  made: string,
  onList: (done: number) => void = () => undefined,
): BuiltCatalogue {
  // Half a million entries: each as its JSON, which an alias and a name of one list share.
  const entries = new Map<string, string>();
  let sharedNames = 0;
  rows.forEach((row, at) => {
    const ofAddress = keyFor(salt, row.address, '');
    const ofAliases = row.aliases.map((address) => keyFor(salt, address, ''));
    entries.set(ofAddress, JSON.stringify(entryFor(row, ofAliases)));
    const entry = JSON.stringify(entryFor(row, [ofAddress]));
    for (const alias of ofAliases) entries.set(alias, entry);
    const name = keyFor(salt, row.name, '\n');
    if (name) {
      const before = entries.get(name);
      if (before !== undefined && before !== SHARED) sharedNames += 1;
      entries.set(name, before === undefined ? entry : SHARED);
    }
    onList(at + 1);
  });

  const shards = shardTexts(entries);
  const lists = rows.length;
  const build = buildStamp({ salt, made, lists }, [...shards.values()]);
  const index: IndexFile = { version: FORMAT_VERSION, build, made, salt, lists };
  const files = new Map([['index.json', JSON.stringify(index) + '\n']]);
  for (const [shard, text] of shards) {
    const file = shardText(build, text);
    if (file.length > SHARD_LIMIT)
      throw new Error(`${lists} lists are too many: the add-in cannot read a shard of ${file.length} characters.`);
    files.set(`${shard}.json`, file);
  }
  return {
    files,
    index,
    aliases: rows.reduce((sum, row) => sum + row.aliases.length, 0),
    sharedNames,
    uncounted: rows.filter((row) => !row.members).length,
  };
}

/** Nobody can say which of them is meant. */
const SHARED = '[0]';

/** More addresses than a list has, and few enough for a device to store. */
const MOST_ALIASES = 20;

/** @param others keys of addresses that are this list's, too */
const entryFor = ({ members, kind, message }: ListRow, others: readonly string[]): CatalogueEntry =>
  others.length
    ? [
        members,
        kind,
        message,
        others
          .slice(0, MOST_ALIASES)
          .map((key) => key.slice(0, OF_DIGITS))
          .join(' '),
      ]
    : message
      ? [members, kind, message]
      : [members, kind];

/** The inside of each shard's `lists`, sorted, by the shard's name; all 256 are there, so that none is missing by mistake. */
function shardTexts(entries: ReadonlyMap<string, string>): Map<string, string> {
  const shards = new Map(SHARD_NAMES.map((name) => [name, [] as string[]]));
  for (const [key, entry] of entries) shards.get(shardOf(key))?.push(`"${entryOf(key)}":${entry}`);
  return new Map([...shards].map(([shard, texts]) => [shard, texts.sort().join(',')]));
}
