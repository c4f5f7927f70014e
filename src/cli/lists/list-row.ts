import { LIST_KINDS } from '../../directory/catalogue-format';
import type { ListKind } from '../../directory/catalogue-format';
import { normaliseAddress } from '../../signals/address';
import { cleanName } from '../../signals/safe-name';

export const COLUMNS = ['address', 'name', 'members', 'kind', 'aliases', 'message'] as const;
export type CsvColumn = (typeof COLUMNS)[number];
export type Cells = Readonly<Record<CsvColumn, string>>;

/** One list of the export, spelt as the add-in spells recipients. */
export interface ListRow {
  readonly line: number;
  readonly address: string;
  /** May be empty. */
  readonly name: string;
  /** 0: nobody counted. */
  readonly members: number;
  readonly kind: ListKind;
  readonly aliases: readonly string[];
  /** A key in policy's `messages`; may be empty. */
  readonly message: string;
}

/** What is wrong with a row: its line in the file, the column, and a sentence without a subject. */
export interface RowProblem {
  readonly line: number;
  readonly column?: CsvColumn;
  readonly sentence: string;
}

const ADDRESS = /^[^@\s]+@[^@\s]+$/;
/** Exchange keeps `X500:`, `SIP:`, `EUM:` … beside `smtp:`; nobody types those into To. */
const OTHER_SCHEME = /^(?!smtp:)[a-z0-9]+:/i;
const MOST_MEMBERS = 2 ** 32 - 1;
const MESSAGE_LIMIT = 40;

/** @returns the row, or what is wrong with it */
export function parseRow(cells: Cells, line: number): ListRow | RowProblem {
  const problem = (column: CsvColumn, sentence: string): RowProblem => ({ line, column, sentence });

  const garbled = COLUMNS.find((column) => cells[column].includes('\ufffd'));
  if (garbled) return problem(garbled, 'is not in UTF-8. Save the file as "CSV UTF-8".');

  const address = normaliseAddress(cells.address);
  if (!ADDRESS.test(address)) return problem('address', `"${cells.address}" is not an e-mail address.`);

  const members = cells.members === '' ? 0 : Number(cells.members);
  if (!/^\d*$/.test(cells.members) || members > MOST_MEMBERS)
    return problem('members', `"${cells.members}" is not a count. Write digits only, or nothing if nobody counted.`);

  const kind = LIST_KINDS.find((each) => each === (cells.kind.toLowerCase() || LIST_KINDS[0]));
  if (!kind) return problem('kind', `"${cells.kind}" is not one of ${LIST_KINDS.join(', ')}.`);

  const proxies = cells.aliases
    .split(';')
    .map((alias) => alias.trim())
    .filter((alias) => alias && !OTHER_SCHEME.test(alias));
  const strange = proxies.find((alias) => !ADDRESS.test(normaliseAddress(alias)));
  if (strange !== undefined) return problem('aliases', `"${strange}" is not an e-mail address.`);
  const aliases = [...new Set(proxies.map(normaliseAddress))].filter((alias) => alias !== address);

  const { message } = cells;
  if (message.length > MESSAGE_LIMIT)
    return problem('message', `is longer than ${MESSAGE_LIMIT} characters. It must be a key in policy's "messages".`);

  return { line, address, name: cleanName(cells.name), members, kind, aliases, message };
}

export const isProblem = (row: ListRow | RowProblem): row is RowProblem => 'sentence' in row;
