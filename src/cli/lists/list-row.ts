import { LIST_KINDS } from '../../directory/catalogue-format';
import type { ListKind } from '../../directory/catalogue-format';
import { normaliseAddress } from '../../signals/address';
import { cleanName } from '../../signals/safe-name';
import type { Assumptions } from './assumptions';
import { COLUMNS } from './csv-columns';
import type { CsvColumn } from './csv-columns';

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
  /** Who may write to it where nothing protects it, in the export's words; empty: something does. Left out: the export does not say. */
  readonly openTo?: string | undefined;
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

/** What Exchange calls the kinds of lists (RecipientTypeDetails). */
const KINDS_OF_EXCHANGE: Readonly<Record<string, ListKind>> = {
  mailuniversaldistributiongroup: 'static',
  mailuniversalsecuritygroup: 'static',
  mailnonuniversalgroup: 'static',
  roomlist: 'static',
  dynamicdistributiongroup: 'dynamic',
  groupmailbox: 'group',
};

/** Digits in groups of three, with the same separator between all: `12,000`, `1.200.000`, `12 000`. */
const GROUPED = /^\d{1,3}([,.'\u2019 \u00a0\u202f])\d{3}(?:\1\d{3})*$/;
/** What Export-Csv writes for several values that nobody joined. */
const TYPE_NAME = /^(?:System|Microsoft|Deserialized)\.[\w.`[\], =+-]+$/;

/**
 * @param assumed is told what is read otherwise than it stands there
 * @returns the row, or what is wrong with it
 */
export function parseRow(cells: Cells, line: number, assumed: Assumptions): ListRow | RowProblem {
  const problem = (column: CsvColumn, sentence: string): RowProblem => ({ line, column, sentence });

  const garbled = COLUMNS.find((column) => cells[column].includes('\ufffd'));
  if (garbled)
    return problem(garbled, 'is damaged text. Save the file as "CSV UTF-8", or name its encoding with --encoding.');

  const address = spelt(cells.address);
  if (!ADDRESS.test(address)) return problem('address', `"${cells.address}" is not an e-mail address.`);

  const members = countOf(cells.members, line, assumed);
  if (members === undefined)
    return problem('members', `"${cells.members}" is not a count. Write digits only, or nothing if nobody counted.`);

  const kind = kindOf(cells.kind, line, assumed);
  if (!kind) return problem('kind', `"${cells.kind}" is not one of ${LIST_KINDS.join(', ')}.`);

  const aliases = aliasesOf(cells.aliases, address, line, assumed);
  if (typeof aliases === 'string') return problem('aliases', `"${aliases}" is not an e-mail address.`);

  const { message } = cells;
  if (message.length > MESSAGE_LIMIT)
    return problem('message', `is longer than ${MESSAGE_LIMIT} characters. It must be a key in policy's "messages".`);

  return { line, address, name: cleanName(cells.name), members, kind, aliases, message, openTo: cells.openTo };
}

function countOf(text: string, line: number, assumed: Assumptions): number | undefined {
  const separator = text.length > 4 ? GROUPED.exec(text)?.[1] : undefined;
  const digits = separator === undefined ? text : text.replaceAll(separator, '');
  if (!/^\d*$/.test(digits)) return undefined;
  const count = Number(digits);
  if (separator !== undefined) assumed.add('grouped', () => `line ${line}, "${text}" as ${count}`);
  return count > MOST_MEMBERS ? undefined : count;
}

function kindOf(text: string, line: number, assumed: Assumptions): ListKind | undefined {
  const given = text.toLowerCase();
  if (given === '') return LIST_KINDS[0];
  const own = LIST_KINDS.find((each) => each === given);
  if (own) return own;
  const kind = KINDS_OF_EXCHANGE[given];
  if (kind) assumed.add('exchange-kind', () => `line ${line}, ${text} as ${kind}`);
  return kind;
}

/** @returns the aliases, or the text that is none */
function aliasesOf(text: string, address: string, line: number, assumed: Assumptions): readonly string[] | string {
  if (text === '') return NONE;
  if (TYPE_NAME.test(text)) {
    assumed.add('type-name', () => `line ${line}, ${text}`);
    return NONE;
  }
  const aliases = new Set<string>();
  // Exchange parts them with blanks, and writes blanks into the legacy ones too: what follows has a scheme.
  for (const part of text.split(/[;|]|[\s,]+(?=[a-z0-9]+:)/i)) {
    const alias = part.trim();
    if (alias === '' || OTHER_SCHEME.test(alias)) continue;
    const plain = spelt(alias);
    if (!ADDRESS.test(plain)) return alias;
    if (plain !== address) aliases.add(plain);
  }
  return [...aliases];
}

/** Most addresses of a large export are spelt as the add-in spells them. */
const PLAIN = /^[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,253}$/;
const spelt = (address: string): string => (PLAIN.test(address) ? address : normaliseAddress(address));

const NONE: readonly string[] = [];

export const isProblem = (row: ListRow | RowProblem): row is RowProblem => 'sentence' in row;
