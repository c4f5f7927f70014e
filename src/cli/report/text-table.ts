/** A column of a text table: its heading, and whether it holds numbers. */
export interface TextColumn {
  readonly title: string;
  readonly right?: boolean;
  /** Characters; longer cells are cut. */
  readonly most?: number;
}

/** Rows under headings, two blanks between columns; no line ends in blanks. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map((cell, at) => shorten(cell, columns[at]?.most ?? Infinity)));
  const widths = columns.map(({ title }, at) => Math.max(width(title), ...cut.map((row) => width(row[at] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const blanks = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(cell)));
        return columns[at]?.right ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...cut.map(line)];
}

/** Text in at most so many characters, with an ellipsis where something is missing. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`;
}

/** East Asian characters take two places on a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e][\udc00-\udfff]/g;

/** Places on a terminal. */
const width = (text: string): number =>
  Array.from(text).length + (text.replace(/[\ud83c-\ud83e][\udc00-\udfff]/g, '\u4e00').match(WIDE)?.length ?? 0);
