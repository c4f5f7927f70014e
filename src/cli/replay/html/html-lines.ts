/** The 32 underscores of Outlook's own plain text. */
const RULE = '________________________________';

/** What HTML collapses, single blanks apart, which stay as they are; a no-break space is none of these. */
const SOFT_BLANKS = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;
const HARD_BLANK = '\u00a0';

/** How a label in a cell of its own ends. */
const LABEL_END = /[:：]\s*$/;
const LABEL_LIMIT = 40;

const MARK = '> ';
const NO_ROW = -1;

/** More marks say nothing more, and would make nested quotations cost the square of their number. */
const MARKS_LIMIT = 20;

/** Lines of plain text, built from what an HTML body shows piece by piece. A call costs no more than the text it is given. */
export class HtmlLines {
  readonly #lines: string[] = [];
  #line = '';
  /** A blank that is written once something follows it on its line. */
  #blank = false;
  /** How many lines there were where the row began. */
  #rowStart = NO_ROW;
  /** Behind a label's cell: blocks that begin before the value's text break nothing. */
  #joined = false;
  /** Before each line. */
  #marks = '';

  /** White space collapses as in a browser, unless `preformatted`. */
  text(piece: string, preformatted: boolean): void {
    if (preformatted) {
      piece.split(/\r\n?|\n/).forEach((part, index) => {
        if (index > 0) this.breakLine();
        if (part !== '') this.#append(part);
      });
      return;
    }
    const words = piece.replace(SOFT_BLANKS, ' ');
    const start = words.startsWith(' ') ? 1 : 0;
    const end = words.length > start && words.endsWith(' ') ? words.length - 1 : words.length;
    if (start) this.#blank = true;
    if (end > start) this.#append(words.slice(start, end));
    if (end < words.length) this.#blank = true;
  }

  /** A line break as `<br>` makes it: two in a row make an empty line, one at the end of a block makes none. */
  breakLine(): void {
    this.#lines.push(this.#marks + this.#line);
    this.#line = '';
    this.#blank = false;
    this.#joined = false;
  }

  /** Where a block begins or ends: what follows starts a line, and no empty line comes of it. */
  edge(): void {
    if (this.#line !== '' && !this.#joined) this.breakLine();
    this.#blank = false;
  }

  /** Where a row of a table begins; its first line may be a label. */
  row(): void {
    this.#endLine();
    this.#rowStart = this.#lines.length;
  }

  /** Where a cell begins. The value of a label stands on the label's line ("Subject:" in a cell of its own). */
  cell(): void {
    const label = this.#lines[this.#rowStart]?.slice(this.#marks.length);
    const isOnlyLine = this.#lines.length === this.#rowStart + 1;
    if (this.#line !== '') this.#line += '\t';
    else if (label && isOnlyLine && label.length <= LABEL_LIMIT && LABEL_END.test(label)) {
      this.#lines.pop();
      this.#line = `${label}\t`;
      this.#joined = true;
    }
    this.#blank = false;
  }

  /** How many quotations the lines from here on stand in: so many `>` stand before them, up to a bound. */
  quote(depth: number): void {
    if (depth * MARK.length !== this.#marks.length) this.#marks = MARK.repeat(Math.min(depth, MARKS_LIMIT));
  }

  /** A line as Outlook writes it for `<hr>` in plain text. */
  rule(): void {
    this.#endLine();
    this.#lines.push(this.#marks + RULE);
    this.#rowStart = NO_ROW;
  }

  result(): string {
    this.#endLine();
    return this.#lines.join('\n');
  }

  #append(piece: string): void {
    this.#line += (this.#blank && this.#line !== '' ? ' ' : '') + piece.split(HARD_BLANK).join(' ');
    this.#blank = false;
    this.#joined = false;
  }

  #endLine(): void {
    this.#joined = false;
    this.edge();
  }
}
