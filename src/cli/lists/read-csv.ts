import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { refuseNoFile, unreadable } from '../read-text';
import { COLUMNS, isProblem, parseRow } from './list-row';
import type { Cells, CsvColumn, RowProblem, ListRow } from './list-row';

/** So much of the file is looked at to learn how it is written. */
const LOOK_BYTES = 65_536;
/** Excel's and PowerShell's own first lines: `sep=;`, `#TYPE System.Object`. */
const PREFACE = /^\ufeff?"?(?:sep=(.)|#TYPE\b.*)"?\r?\n/i;
const DELIMITERS = [',', ';', '\t'];

export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly problems: readonly RowProblem[];
}

/**
 * Reads an export of lists: a header row with columns in any order, parted by comma, semicolon or tab, in UTF-8 or UTF-16.
 * @param onBytes is told how many bytes were read so far
 * @throws one sentence where the file cannot be read, or its first row is no header
 */
export async function readCsv(file: string, onBytes: (bytes: number) => void): Promise<ListRows> {
  const { delimiter, hasPreface } = await lookAt(file);
  const rows: ListRow[] = [];
  const problems: RowProblem[] = [];
  let columns: readonly CsvColumn[] | undefined;
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    from_line: hasPreface ? 2 : 1,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  const source = createReadStream(file);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const entry of source.pipe(parser)) {
      const { record, info } = entry as { record: string[]; info: { lines: number; bytes: number } };
      onBytes(info.bytes);
      if (!columns) columns = readHeader(record, `${file}:${info.lines}`);
      else if (record.some(Boolean)) {
        const row = readCells(record, columns, info.lines);
        if (isProblem(row)) problems.push(row);
        else rows.push(row);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what =
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'A quoted cell is never closed' : error.message.replace(/\.$/, '');
    throw new Error(`${file}:${String(error.lines)}: ${what}.`, { cause: error });
  } finally {
    source.destroy();
  }
  if (!rows.length && !problems.length) throw new Error(`${file} does not hold a list.`);
  return { rows, problems };
}

async function lookAt(file: string): Promise<{ delimiter: string; hasPreface: boolean }> {
  let bytes: Buffer;
  try {
    refuseNoFile(await stat(file));
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOK_BYTES), 0, LOOK_BYTES, 0);
      bytes = buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  const text = bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
  const preface = PREFACE.exec(text);
  const [header = ''] = text.slice(preface?.[0].length).split(/\r?\n|\r/, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  const delimiter = preface?.[1] ?? DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
  return { delimiter, hasPreface: preface !== null };
}

function readHeader(cells: readonly string[], where: string): CsvColumn[] {
  const there = `The columns are: ${COLUMNS.join(', ')}.`;
  const columns = cells.map((cell) => {
    const column = COLUMNS.find((each) => each === cell.toLowerCase());
    if (!column) throw new Error(`${where}: "${cell}" is not a column. ${there}`);
    return column;
  });
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice) throw new Error(`${where}: the column ${twice} appears twice.`);
  for (const needed of ['address', 'members'] as const)
    if (!columns.includes(needed)) throw new Error(`${where}: the column ${needed} is missing. ${there}`);
  return columns;
}

function readCells(record: readonly string[], columns: readonly CsvColumn[], line: number): ListRow | RowProblem {
  if (record.length !== columns.length)
    return {
      line,
      sentence: `has ${record.length} cells, and the header ${columns.length}. Put a cell that contains a delimiter in quotes.`,
    };
  const cells = { address: '', name: '', members: '', kind: '', aliases: '', message: '' } satisfies Cells;
  columns.forEach((column, at) => (cells[column] = record[at] ?? ''));
  return parseRow(cells, line);
}
