import { beginsMail, beginsMailbox, beginsMessage, LINE_LIMIT } from './first-line';
import { Collector } from './raw-mail';
import type { RawMail } from './raw-mail';

const MARK = Buffer.from('\nFrom ');
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Bytes before a possible mark that tell whether a line above it is empty. */
const BEFORE_MARK = 2;

/** Bytes in which the first lines of a file are looked for. */
const START_BYTES = 4_096;

/** So many times as many separators below an empty line are its program's way. */
const MOSTLY = 3;

/** What stands between two separators of an mbox. */
interface Piece {
  readonly mail: RawMail;
  /** A separator stands above it; the bytes before the first one have none. */
  readonly isMarked: boolean;
  /** An empty line, or nothing, stands above that. */
  readonly isApart: boolean;
}

/** A message of an mbox. */
export interface MboxMail extends RawMail {
  /** Its separator stands directly below a line of text, and most before it below an empty line. */
  readonly isClose: boolean;
}

/**
 * The messages of an mbox, one by one, whatever its size: LF or CRLF. The `>` before a From in the text (mboxrd) is left where
 * it is: see `unquoteFrom`. Before the first separator a message may stand too, where a program wrote none above it.
 * @param chunks the file's bytes in order
 * @param onNoise is told how many bytes before the first message are none
 */
export async function* readMbox(
  chunks: AsyncIterable<Buffer>,
  onNoise: (bytes: number) => void = () => undefined,
): AsyncGenerator<MboxMail> {
  let noise = 0;
  // The first of all has nothing above it.
  let apart = -1;
  let close = 0;
  for await (const { mail, isMarked, isApart } of piecesOf(chunks)) {
    const message = isMarked ? mail : unmarkedMessage(mail);
    if (!message) noise = mail.size;
    else yield { ...message, isClose: !isApart && apart > MOSTLY * close };
    if (!isApart) close += 1;
    else if (isMarked) apart += 1;
    if (isMarked && noise) onNoise(noise);
    if (isMarked) noise = 0;
  }
}

/** A message without a separator above it, or with one that has no plain field below. */
function unmarkedMessage(mail: RawMail): RawMail | undefined {
  const lines = mail.bytes.toString('latin1', 0, START_BYTES).split('\n');
  if (beginsMail(lines[0] ?? '')) return mail;
  if (!beginsMailbox(lines)) return undefined;
  const start = lines[0]!.length + 1;
  return { bytes: mail.bytes.subarray(start), size: mail.size - start };
}

async function* piecesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const mail = new Collector();
  let isMarked = false;
  let isApart = true;
  // What could not be decided yet, from a possible mark on. A line feed makes the first line like every other.
  let rest: Buffer = Buffer.from('\n');
  /** So many bytes of the rest are dealt with, and kept to tell the start of a line. */
  let past = 1;
  let from = 0;
  for await (const { chunk, isLast } of withLast(chunks)) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = past;
    for (;;) {
      const mark = bytes.indexOf(MARK, from);
      if (mark < 0) {
        from = Math.max(from, bytes.length - MARK.length + 1);
        break;
      }
      const lineEnd = lineEndAfter(bytes, mark + 1, isLast);
      const nextEnd = lineEnd === undefined ? undefined : lineEndAfter(bytes, lineEnd + 1, isLast);
      if (lineEnd === undefined || nextEnd === undefined) {
        from = mark;
        break;
      }
      from = mark + 1;
      if (!beginsMessage(bytes.toString('latin1', mark + 1, lineEnd), bytes.toString('latin1', lineEnd + 1, nextEnd)))
        continue;
      mail.add(bytes.subarray(start, mark + 1));
      const before = mail.take();
      if (isMarked || before.size > 0) yield { mail: before, isMarked, isApart };
      isMarked = true;
      isApart = isBelowEmptyLine(bytes, mark);
      start = lineEnd + 1;
      from = lineEnd;
    }
    mail.add(bytes.subarray(start, Math.max(start, from)));
    const kept = Math.max(0, from - BEFORE_MARK);
    past = Math.max(start, from) - kept;
    rest = bytes.subarray(kept);
    from -= kept;
  }
  mail.add(rest.subarray(past));
  yield { mail: mail.take(), isMarked, isApart };
}

/** Whether the line feed at this place ends an empty line; the first line of a file stands below none. */
const isBelowEmptyLine = (bytes: Buffer, lineFeed: number): boolean =>
  lineFeed === 0 ||
  bytes[lineFeed - 1] === LINE_FEED ||
  (bytes[lineFeed - 1] === CARRIAGE_RETURN && bytes[lineFeed - 2] === LINE_FEED);

/** Where a line ends, or is looked at no further; undefined where the bytes do not tell yet. */
function lineEndAfter(bytes: Buffer, start: number, isLast: boolean): number | undefined {
  const limit = start + LINE_LIMIT;
  const end = bytes.subarray(start, limit).indexOf(LINE_FEED);
  if (end >= 0) return start + end;
  return bytes.length >= limit || isLast ? Math.min(limit, bytes.length) : undefined;
}

async function* withLast(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<{ readonly chunk: Buffer; readonly isLast: boolean }> {
  for await (const chunk of chunks) yield { chunk, isLast: false };
  yield { chunk: Buffer.alloc(0), isLast: true };
}

/** Takes away the `>` that mboxrd puts before lines that begin with From, quoted or not. */
export const unquoteFrom = (bytes: Buffer): Buffer =>
  bytes.includes('>From ') ? Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1') : bytes;
