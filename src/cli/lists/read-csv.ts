import { readFile, stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { refuseNoFile, unreadable } from '../read-text';
import { Assumptions } from './assumptions';
import { readHeader } from './csv-columns';
import type { CsvField, Header } from './csv-columns';
import { wellFormedRecords } from './csv-records';
import { decodeCsv } from './decode-csv';
import { isProblem, parseRow } from './list-row';
import type { Cells, RowProblem, ListRow } from './list-row';

/** Ten million lists; a text may not be much longer. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Excel's and PowerShell's own first lines: `sep=;`, `#TYPE System.Object`. */
const PREFACE = /^"?(?:sep=(.)|#TYPE\b.*)"?\r?\n/i;
const DELIMITERS = [',', ';', '\t'];

export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly problems: readonly RowProblem[];
  readonly assumed: Assumptions;
  /** Whether the export says who may write to a list. */
  readonly saysWhoMayWrite: boolean;
}

export interface CsvOptions {
  /** Taken where no byte order mark says otherwise. */
  readonly encoding?: string | undefined;
  /** Is told how many bytes were dealt with so far. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Reads an export of lists, of ours or of Exchange: a header row with columns in any order, parted by comma, semicolon or tab.
 * @throws one sentence where the file cannot be read, or its first row is no header
 */
export async function readCsv(file: string, { encoding, onBytes }: CsvOptions = {}): Promise<ListRows> {
  const { text, assumed: ofEncoding } = decodeCsv(await bytesOf(file), encoding);
  const assumed = new Assumptions();
  if (ofEncoding !== undefined) assumed.addOfFile(ofEncoding);
  const rows: ListRow[] = [];
  const problems: RowProblem[] = [];
  let header: Header | undefined;
  const onRecord = (record: readonly string[], lines: number): void => {
    if (!header) header = readHeader(record, `${file}:${lines}`);
    else if (record.some(Boolean)) {
      const row = readCells(record, header, lines, assumed);
      if (isProblem(row)) problems.push(row);
      else rows.push(row);
    }
  };
  parseRecords(file, text, (record, lines, bytes) => {
    onRecord(record, lines);
    onBytes?.(bytes);
  });
  if (!header || (!rows.length && !problems.length)) throw new Error(`${file} does not hold a list.`);
  const { renamed, unused, places } = header;
  if (renamed.length) assumed.addOfFile(`Columns by another name: ${renamed.join(', ')}.`);
  if (unused.length) assumed.addOfFile(`Columns that were not used: ${some(unused)}.`);
  const saysWhoMayWrite = ['openTo', 'allowed'].some((field) => places.get(field as CsvField)?.length);
  return { rows, problems, assumed, saysWhoMayWrite };
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const there = await stat(file);
    refuseNoFile(there);
    if (there.size > MOST_BYTES)
      throw new Error(`it has ${there.size} bytes, and ${MOST_BYTES} are the most; is it the right file`);
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * Reads it fast where it is written as it should be, else with a parser that bears with what people's programs write.
 * @throws one sentence where a quoted cell never ends
 */
function parseRecords(
  file: string,
  text: string,
  onRecord: (record: string[], line: number, bytes: number) => void,
): void {
  const preface = PREFACE.exec(text);
  const delimiter = preface?.[1] ?? delimiterOf(text.slice(preface?.[0].length ?? 0));
  // A tab is a blank as well.
  const wellFormed = preface || delimiter === '\t' ? undefined : wellFormedRecords(text, delimiter);
  if (wellFormed) {
    for (const { cells, line, end } of wellFormed) onRecord(cells, line, end);
    return;
  }
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      from_line: preface ? 2 : 1,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      // Nothing is kept of what was dealt with.
      on_record: (record: string[], { lines, bytes }) => {
        onRecord(record, lines, bytes);
        return undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what =
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'A quoted cell is never closed' : error.message.replace(/\.$/, '');
    throw new Error(`${file}:${String(error.lines)}: ${what}.`, { cause: error });
  }
}

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

const MOST_NAMED = 5;
const some = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '');

function readCells(
  record: readonly string[],
  header: Header,
  line: number,
  assumed: Assumptions,
): ListRow | RowProblem {
  if (record.length !== header.length)
    return {
      line,
      sentence: `has ${record.length} cells, and the header ${header.length}. Put a cell that contains a delimiter in quotes.`,
    };
  const cell = (field: CsvField): string => {
    const places = header.places.get(field) ?? [];
    return places.length > 1 ? places.map((at) => record[at]).join('') : (record[places[0] ?? -1] ?? '');
  };
  const cells: Cells = {
    address: cell('address'),
    name: cell('name'),
    members: cell('members'),
    kind: cell('kind'),
    aliases: cell('aliases'),
    message: cell('message'),
    openTo: header.places.get('openTo')?.length ? cell('openTo') : openingOf(cell),
  };
  return parseRow(cells, line, assumed);
}

/** As docs/find-open-lists.ps1 says it, of Exchange's own columns. */
function openingOf(cell: (field: CsvField) => string): string {
  if (/^true$/i.test(cell('moderated')) || cell('allowed') !== '') return '';
  return /^true$/i.test(cell('internal')) ? 'the whole organisation' : 'everyone, outside the organisation too';
}
