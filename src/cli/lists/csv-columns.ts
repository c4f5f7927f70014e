import { didYouMean, nearest } from '../nearest';

/** What our own export calls its columns. */
export const COLUMNS = ['address', 'name', 'members', 'kind', 'aliases', 'message', 'openTo'] as const;
export type CsvColumn = (typeof COLUMNS)[number];

/** What Exchange says of who may write to a list, one question a column; `openTo` is made of them. */
type Permission = 'allowed' | 'moderated' | 'internal';
export type CsvField = CsvColumn | Permission;

/**
 * What others call them: the properties of Get-DistributionGroup, Get-DynamicDistributionGroup and Get-UnifiedGroup, and what people add
 * to those. Lower case, without blanks and hyphens; the best first.
 */
const OF_OTHERS: Readonly<Record<CsvField, readonly string[]>> = {
  address: ['primarysmtpaddress', 'smtpaddress', 'emailaddress', 'email', 'mail', 'windowsemailaddress'],
  name: ['displayname'],
  members: ['membercount', 'memberscount', 'groupmembercount', 'numberofmembers', 'totalmembers'],
  kind: ['recipienttypedetails', 'recipienttype'],
  aliases: ['emailaddresses', 'proxyaddresses'],
  message: [],
  openTo: [],
  allowed: ['acceptmessagesonlyfromsendersormembers', 'acceptmessagesonlyfrom', 'acceptmessagesonlyfromdlmembers'],
  moderated: ['moderationenabled'],
  internal: ['requiresenderauthenticationenabled'],
};
const FIELDS = Object.keys(OF_OTHERS) as readonly CsvField[];

const THERE = `The columns are: ${COLUMNS.join(', ')}.`;

export interface Header {
  /** Where each field stands in a row; several where Exchange has several columns for it. */
  readonly places: ReadonlyMap<CsvField, readonly number[]>;
  readonly length: number;
  /** Columns that say nothing to us. */
  readonly unused: readonly string[];
  /** Columns by another name than our own: `PrimarySmtpAddress as address`. */
  readonly renamed: readonly string[];
}

/** @throws one sentence where it is no header, or lacks a column that is needed */
export function readHeader(cells: readonly string[], where: string): Header {
  const plain = cells.map((cell) => cell.toLowerCase().replace(/[\s_-]+/g, ''));
  const twice = plain.find((cell, at) => cell && plain.indexOf(cell) !== at && fieldOf(cell));
  if (twice !== undefined) throw new Error(`${where}: the column ${twice} appears twice.`);
  const isOfOthers = plain.some((cell) => FIELDS.some((field) => OF_OTHERS[field].includes(cell)));
  const strange = plain.findIndex((cell) => !fieldOf(cell));
  // In an export of our own every column is known: one that is not is a slip of the pen.
  if (strange >= 0 && !isOfOthers)
    throw new Error(
      `${where}: "${cells[strange] ?? ''}" is not a column.${didYouMean(nearest(cells[strange] ?? '', COLUMNS))} ${THERE}`,
    );

  const places = new Map(FIELDS.map((field) => [field, placesOf(field, plain)]));
  for (const field of ['address', 'members'] as const)
    if (!places.get(field)?.length) throw new Error(`${where}: the column ${field} is missing. ${missing(isOfOthers)}`);
  const used = new Set([...places.values()].flat());
  return {
    places,
    length: cells.length,
    unused: cells.filter((_, at) => !used.has(at)),
    renamed: COLUMNS.flatMap((column) => {
      const [at] = places.get(column) ?? [];
      return at !== undefined && plain[at] !== column.toLowerCase() ? [`${cells[at] ?? ''} as ${column}`] : [];
    }),
  };
}

const missing = (isOfOthers: boolean): string =>
  isOfOthers ? 'Exchange does not say how many members a list has: Export-DistributionLists.ps1 counts them.' : THERE;

const fieldOf = (plain: string): CsvField | undefined =>
  FIELDS.find((field) => field.toLowerCase() === plain || OF_OTHERS[field].includes(plain));

/** One place, the best; all where each adds to what the others say. */
function placesOf(field: CsvField, plain: readonly string[]): number[] {
  // Exchange's own Name is not what Outlook shows.
  const names = field === 'name' ? ['displayname', 'name'] : [field.toLowerCase(), ...OF_OTHERS[field]];
  const found = names.map((name) => plain.indexOf(name)).filter((at) => at >= 0);
  return field === 'allowed' ? found : found.slice(0, 1);
}
