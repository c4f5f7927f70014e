import { BODY_LIMIT } from '../outlook/ports';
import { LABEL_LIMIT, LEADING_MARKS, OTHER, readLabel, SUBJECT } from './quoted-header-labels';
import type { LabelledLine } from './quoted-header-labels';

/** The lines of a body as the readers of quotes see them. */
export interface QuotedLines {
  /** Without leading marks, and white space around. */
  readonly texts: readonly string[];
  depth(line: number): number;
  /** Looked for when asked: what stands below the topmost header is of no interest. */
  label(line: number): LabelledLine;
  /** Index in the body; one more than there are lines, for the end. */
  readonly starts: readonly number[];
}

/** A separator with the first field behind it on one line. */
const ONE_LINE = /^[\s>]*-{3,}[^-:]{3,}-{3,}\s+(?=\S)/;

/** How deep a line is quoted: one more than there are quote marks before it. */
export const depthOf = (line: string): number => /^[\s>]*/.exec(line)![0].split('>').length;

/** Reads the first BODY_LIMIT characters; linear in them. */
export function quotedLines(body: string): QuotedLines {
  const texts: string[] = [];
  const starts = [0];
  // A lone CR ends a line too; replacing it keeps every index.
  const read = body.slice(0, BODY_LIMIT).replace(/\r(?!\n)/g, '\n');
  let end = 0;
  for (const line of read.split('\n')) {
    for (const piece of piecesOf(line)) {
      texts.push(piece.replace(LEADING_MARKS, '').trim());
      starts.push((end += piece.length));
    }
    // The line break.
    starts[texts.length] = ++end;
  }
  starts[texts.length] = read.length;
  const labels: LabelledLine[] = [];
  return {
    texts,
    depth: (line) => depthOf(read.slice(starts[line], starts[line + 1])),
    label: (line) => (labels[line] = labels[line] ?? readLabel(texts[line]!)),
    starts,
  };
}

/** Yahoo Mail writes a whole header on one line: "----- Forwarded Message ----- From: A <a@…>To: B <b@…>Sent: …Subject: …". */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  const separator = ONE_LINE.exec(line);
  let start = separator ? separator[0].length : 0;
  if (start) {
    pieces.push(line.slice(0, start));
    let colon = start - 1;
    for (const part of line.slice(start).split(':')) {
      const behind = colon + 1;
      colon = behind + part.length;
      for (let at = Math.max(behind, colon - LABEL_LIMIT); at < colon; at++) {
        const { field } = readLabel(line.slice(at, colon + 1));
        // A date's label may be any words, behind an address.
        if (field > OTHER || (field === OTHER && line.charAt(at - 1) !== '>')) continue;
        if (at > start) pieces.push(line.slice(start, at));
        start = at;
        if (field === SUBJECT) return pieces.concat(line.slice(start));
        break;
      }
    }
  }
  return pieces.concat(line.slice(start));
}
