/** Lines of plain text, built from what an HTML body shows piece by piece. A call costs no more than the text it is given. */
export interface HtmlLines {
  /** White space collapses as in a browser, unless `preformatted`. */
  text(piece: string, preformatted: boolean): void;
  /** A line break as `<br>` makes it: two in a row make an empty line, one at the end of a block makes none. */
  breakLine(): void;
  /** Where a block begins or ends: what follows starts a line, and no empty line comes of it. */
  edge(): void;
  /** Where a row of a table begins; its first line may be a label. */
  row(): void;
  /** Where a cell begins. The value of a label stands on the label's line ("Subject:" in a cell of its own). */
  cell(): void;
  /** How many quotations the lines from here on stand in: so many `>` stand before them, up to a bound. */
  quote(depth: number): void;
  /** A line as Outlook writes it for `<hr>` in plain text. */
  rule(): void;
  result(): string;
}

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

export function htmlLines(): HtmlLines {
  const lines: string[] = [];
  let line = '';
  /** A blank that is written once something follows it on its line. */
  let blank = false;
  /** How many lines there were where the row began. */
  let rowStart = NO_ROW;
  /** Behind a label's cell: blocks that begin before the value's text break nothing. */
  let joined = false;
  /** Before each line. */
  let marks = '';

  const append = (piece: string): void => {
    line += (blank && line !== '' ? ' ' : '') + piece.split(HARD_BLANK).join(' ');
    blank = false;
    joined = false;
  };
  const breakLine = (): void => {
    lines.push(marks + line);
    line = '';
    blank = false;
    joined = false;
  };
  const edge = (): void => {
    if (line !== '' && !joined) breakLine();
    blank = false;
  };

  return {
    breakLine,
    edge,
    text(piece, preformatted) {
      if (preformatted) {
        piece.split(/\r\n?|\n/).forEach((part, index) => {
          if (index > 0) breakLine();
          if (part !== '') append(part);
        });
        return;
      }
      const words = piece.replace(SOFT_BLANKS, ' ');
      const start = words.startsWith(' ') ? 1 : 0;
      const end = words.length > start && words.endsWith(' ') ? words.length - 1 : words.length;
      if (start) blank = true;
      if (end > start) append(words.slice(start, end));
      if (end < words.length) blank = true;
    },
    row() {
      joined = false;
      edge();
      rowStart = lines.length;
    },
    cell() {
      const label = lines[rowStart]?.slice(marks.length);
      if (line !== '') line += '\t';
      else if (label && lines.length === rowStart + 1 && label.length <= LABEL_LIMIT && LABEL_END.test(label)) {
        lines.pop();
        line = `${label}\t`;
        joined = true;
      }
      blank = false;
    },
    quote(depth) {
      if (depth * MARK.length !== marks.length) marks = MARK.repeat(Math.min(depth, MARKS_LIMIT));
    },
    rule() {
      joined = false;
      edge();
      lines.push(marks + RULE);
      rowStart = NO_ROW;
    },
    result() {
      joined = false;
      edge();
      return lines.join('\n');
    },
  };
}
