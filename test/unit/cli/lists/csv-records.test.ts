import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormedRecords } from '../../../../src/cli/lists/csv-records';

/** As read-csv.ts asks the package to read it. */
function packageRecords(text: string, delimiter: string): { cells: string[]; line: number }[] {
  const records: { cells: string[]; line: number }[] = [];
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    on_record: (cells: string[], { lines }) => {
      records.push({ cells, line: lines });
      return undefined;
    },
  });
  return records;
}

const ours = (text: string, delimiter = ','): { cells: string[]; line: number }[] | undefined =>
  wellFormedRecords(text, delimiter)?.map(({ cells, line }) => ({ cells, line }));

describe('the rows of a well-formed CSV text', () => {
  it('are cells with quotes, line breaks and blanks', () => {
    expect(ours('a, "b ""c"", d" ,e\r\n\r\n"f\ng",,h i \n')).toEqual([
      { cells: ['a', 'b "c", d', 'e'], line: 1 },
      { cells: ['f\ng', '', 'h i'], line: 4 },
    ]);
  });

  it.each(['a"b', '"a" b,c', '"a', 'a,"b\n', '""a"'])("are nobody's business where a quote is odd: %s", (text) => {
    expect(ours(text)).toBeUndefined();
  });

  const raw = fc.stringMatching(/^[ab ;é\t"]{0,5}$/);
  const quoted = fc.stringMatching(/^[ab,; "\n]{0,5}$/).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const row = fc.array(
    fc.oneof(
      raw,
      quoted,
      quoted.map((cell) => ` ${cell} `),
    ),
    { maxLength: 4 },
  );
  const text = fc
    .tuple(fc.array(row, { maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
    .map(([rows, end, ends]) => rows.map((cells) => cells.join(',')).join(end) + (ends ? end : ''));

  it('are those of the package that reads everything', () => {
    fc.assert(
      fc.property(text, (each) => {
        const read = ours(each);
        // A row without a word is none, whoever reads it; the package counts CR and LF in a cell as two lines.
        const said = (records: readonly { cells: string[]; line: number }[]) =>
          records
            .filter(({ cells }) => cells.some(Boolean))
            .map(({ cells, line }) => ({ cells, line: each.includes('\r') || line }));
        if (read !== undefined) expect(said(read)).toEqual(said(packageRecords(each, ',')));
      }),
      { numRuns: 3_000 },
    );
  });
});
