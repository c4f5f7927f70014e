import { BETWEEN, MARKER } from '../../../signals/marker';
import { newText } from '../../../signals/new-text';
import { readQuotedHeader } from '../../../signals/quoted-header';
import { depthOf } from '../../../signals/quoted-lines';

/**
 * The line by which a sender asks not to be answered to all: a sentence in any language and the token behind it. It is
 * made for eyes and for `senderAskedNotTo`, and short enough that no mail program wraps it (72 characters, by test).
 */
export const markerLine = (sentence: string): string => `${sentence} ${MARKER}`;

/**
 * Whether a message being written has the line. `present`: once, as it was put. `changed`: the token is there, but reworded
 * around, more than once, or with other words on its line.
 */
export type LineState = 'absent' | 'present' | 'changed';

export interface FoundLine {
  readonly state: LineState;
  /** Which line of the text it is, counted from 0; undefined unless it is present. */
  readonly index?: number;
  /** What else the person typed: without quote, signature and the like. */
  readonly typed: string;
}

/** Where a line ends; `String.split` and this count the same lines. */
const LINE_END = /\r\n?|\n/;

/** Blanks of any kind are one blank, and what has no width is nothing: editors put in both. */
export const withPlainSpaces = (line: string): string =>
  line
    .replace(/[\u200b-\u200f\u2060]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Looks for the line above the topmost quote: what is quoted below, and marked by `>`, is another message's. Linear in the
 * length of the text.
 * @param sentences what the line may say, in every language we write it in
 */
export function readMarkerLine(text: string, sentences: readonly string[]): FoundLine {
  const quote = readQuotedHeader(text);
  const own = text.slice(0, quote?.start).split(LINE_END);
  const typed = newText(text, quote);
  const tokens = own
    .filter((line) => depthOf(line) === 1)
    .join('')
    .replace(BETWEEN, '')
    .toLowerCase()
    .split(MARKER.toLowerCase());
  if (tokens.length === 1) return { state: 'absent', typed };
  const lines = sentences.map(markerLine);
  const index = tokens.length === 2 ? own.findIndex((line) => lines.includes(withPlainSpaces(line))) : -1;
  return index < 0 ? { state: 'changed', typed } : { state: 'present', index, typed };
}

/** The line as it is put above a plain-text body, an empty line behind it. */
export const lineAsText = (line: string): string => `${line}\n\n`;

/** Takes out the line with this index, and the empty line below it that was put there with it. */
export function withoutTextLine(text: string, index: number): string {
  // Lines at even places, their ends at odd ones.
  const parts = text.split(/(\r\n?|\n)/);
  const at = index * 2;
  const isGapBelow = parts[at + 2] === '' && parts[at + 3] !== undefined;
  parts.splice(at, isGapBelow ? 4 : 2);
  return parts.join('');
}
