import { Collector } from './raw-mail';
import type { RawMail } from './raw-mail';

/** A header field begins (RFC 5322 2.2), or a line of the message before was quoted by another program. */
const FIELD = /^(?:[!-9;-~]{1,100}[ \t]*:|>From )/;
/** Bytes of a line that are looked at. */
const LINE_LIMIT = 300;

const MARK = Buffer.from('\nFrom ');
const LINE_FEED = 10;

/**
 * Whether a line begins a message of an mbox: `From ` with whatever a program puts behind it, or nothing, and a header field on
 * the next line. So Thunderbird reads and writes them (mailnews/local/src/nsParseMailbox.cpp, MboxMsgOutputStream.cpp); a
 * sentence that begins with "From" has text or an empty line below it. `From : ada@…` is a field.
 */
export const beginsMessage = (line: string, next: string): boolean =>
  /^From (?![ \t]*:)/.test(line) && line.length < LINE_LIMIT && FIELD.test(next);

/**
 * The messages of an mbox, one by one, whatever its size: LF or CRLF. The `>` before a From in the text (mboxrd) is left where
 * it is: see `unquoteFrom`.
 * @param chunks the file's bytes in order
 */
export async function* readMbox(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawMail> {
  const mail = new Collector();
  let begun = false;
  // What could not be decided yet, from a possible mark on. A line feed makes the first line like every other.
  let rest: Buffer = Buffer.from('\n');
  /** So many bytes of the rest are dealt with, and kept to tell the start of a line. */
  let past = 1;
  for await (const { chunk, isLast } of withLast(chunks)) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = past;
    let from = 0;
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
      if (begun) yield before;
      begun = true;
      start = lineEnd + 1;
      from = lineEnd;
    }
    mail.add(bytes.subarray(start, Math.max(start, from)));
    rest = bytes.subarray(from);
    past = Math.max(0, start - from);
  }
  mail.add(rest.subarray(past));
  if (begun) yield mail.take();
}

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
