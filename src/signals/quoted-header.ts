import { readAttribution } from './quoted-attribution';
import { OTHER } from './quoted-header-labels';
import { NOTHING_READ, readBlock, readStrangeBlock } from './quoted-block';
import type { QuotedFields, ReadQuote } from './quoted-block';
import { quotedLines } from './quoted-lines';

export type { QuotedEntry } from './quoted-entries';

/** The header of the message being answered, as the topmost quote in a body shows it. */
export interface QuotedHeader extends QuotedFields {
  /** Index in the body where the quote, a separator above it included, begins: the end of the new text. */
  readonly start: number;
  /** Index in the body where the quoted message's own text begins: the end of the header. */
  readonly end: number;
}

/** Dashes around words, or a rule. */
const SEPARATOR = /^(---.{1,60}---|[-_=]{5}[-_=\s]*)$/;
/** One that begins a quote even when nothing below it can be read. */
const WORDED = /^[-\s]*(begin )?(original|forwarded) (message|appointment)[-:*\s]*$/i;

/**
 * Finds the topmost quote in a plain-text body, in linear time; only the first BODY_LIMIT characters are read. The next
 * one below it is found in `body.slice(end)`.
 * @returns undefined where there is none.
 */
export function readQuotedHeader(body: string): QuotedHeader | undefined {
  const lines = quotedLines(body);
  const { texts, starts } = lines;
  const placed = (fields: QuotedFields, first: number, below: number): QuotedHeader => ({
    start: starts[first]!,
    end: starts[below]!,
    ...fields,
  });
  /** First line of the separator right above, empty lines between apart; whether its words alone make a quote. */
  let separator = -1;
  let worded = false;
  /** Whether a sender was seen that no header belongs to, as a name with a header in it can make it. */
  let half = false;
  let i = 0;
  for (; i < texts.length; i++) {
    const text = texts[i]!;
    if (!text) continue;
    const first = separator < 0 ? i : separator;
    const { field } = lines.label(i);
    const read: ReadQuote =
      field < OTHER
        ? readBlock(lines, i, separator >= 0, half)
        : ((field === OTHER ? readStrangeBlock(lines, i) : undefined) ?? readAttribution(lines, i));
    if (read.fields) return placed(read.fields, first, read.last + 1);
    if (read.half) half = true;
    const isWorded = WORDED.test(text);
    if (isWorded || SEPARATOR.test(text)) {
      separator = first;
      worded = worded || isWorded;
    } else if (worded) break;
    else separator = -1;
    i = read.last;
  }
  return worded ? placed(NOTHING_READ, separator, i) : undefined;
}
