const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** A row, and the line in which it ends. */
export interface CsvRecord {
  readonly cells: string[];
  readonly line: number;
  /** Where the next one begins, in characters. */
  readonly end: number;
}

/**
 * The rows of a CSV text that is written as it should be, several times as fast as a parser that bears with everything: quotes only
 * around whole cells, doubled within. Blanks around cells and empty lines are left out.
 * @param delimiter a comma or a semicolon
 * @returns undefined where anything is odd: then that parser has to read it
 */
export function wellFormedRecords(text: string, delimiter: string): readonly CsvRecord[] | undefined {
  const reader = new CellReader(text, delimiter.charCodeAt(0));
  const records: CsvRecord[] = [];
  while (!reader.isAtEnd) {
    const cells: string[] = [];
    do {
      const cell = reader.cell();
      if (cell === undefined) return undefined;
      cells.push(cell);
    } while (reader.passesDelimiter());
    const { line } = reader;
    reader.passLineEnd();
    if (cells.length > 1 || cells[0]) records.push({ cells, line, end: reader.at });
  }
  return records;
}

class CellReader {
  at = 0;
  line = 1;

  constructor(
    private readonly text: string,
    private readonly delimiter: number,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The next cell without the blanks around it; undefined where a quote stands in a place of its own. */
  cell(): string | undefined {
    this.#passBlanks();
    return this.text.charCodeAt(this.at) === QUOTE ? this.#quoted() : this.#plain();
  }

  passesDelimiter(): boolean {
    if (this.text.charCodeAt(this.at) !== this.delimiter) return false;
    this.at += 1;
    return true;
  }

  passLineEnd(): void {
    if (this.text.charCodeAt(this.at) === RETURN) this.at += 1;
    if (this.text.charCodeAt(this.at) === LINE_FEED) this.at += 1;
    this.line += 1;
  }

  #passBlanks(): void {
    for (let code = this.text.charCodeAt(this.at); code === 32 || code === 9; code = this.text.charCodeAt(this.at))
      this.at += 1;
  }

  #plain(): string | undefined {
    const { text, delimiter, at: start } = this;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) return undefined;
      if (code === delimiter || code === LINE_FEED || code === RETURN) break;
    }
    this.at = at;
    return text.slice(start, at).trim();
  }

  #quoted(): string | undefined {
    const { text } = this;
    let cell = '';
    let start = this.at + 1;
    let quote = text.indexOf('"', start);
    // A doubled one is a part of the cell.
    while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) {
      cell += text.slice(start, quote + 1);
      start = quote + 2;
      quote = text.indexOf('"', start);
    }
    if (quote < 0) return undefined;
    cell += text.slice(start, quote);
    this.at = quote + 1;
    this.#passBlanks();
    const next = text.charCodeAt(this.at);
    if (!this.isAtEnd && next !== this.delimiter && next !== LINE_FEED && next !== RETURN) return undefined;
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) this.line += 1;
    return cell;
  }
}
