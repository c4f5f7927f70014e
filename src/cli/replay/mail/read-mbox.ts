import { Collector } from './raw-mail';
import type { RawMail } from './raw-mail';

/** A postmark line: `From ada@corp.example Mon Nov 14 08:29:00 2016`; a sentence that begins with "From" has no such end. */
const POSTMARK = /^From \S.* \d{1,2}:\d{2}(:\d{2})?( \S+){0,2} \d{4}( \S+){0,2}\r?$/;
const POSTMARK_LIMIT = 300;

const MARK = Buffer.from('\nFrom ');
const LINE_FEED = 10;

/** Whether a line parts the messages of an mbox. */
export const isPostmark = (line: string): boolean => line.length < POSTMARK_LIMIT && POSTMARK.test(line);

/**
 * The messages of an mbox, one by one, whatever its size: postmark lines part them, LF or CRLF. The `>` before a From in the
 * text (mboxrd) is left where it is: see `unquoteFrom`.
 * @param chunks the file's bytes in order
 */
export async function* readMbox(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawMail> {
  const mail = new Collector();
  let begun = false;
  // What could not be decided yet, from a possible mark on. A line feed makes the first line like every other.
  let rest = Buffer.from('\n');
  /** So many bytes of the rest are dealt with, and kept to tell the start of a line. */
  let past = 1;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = past;
    let from = 0;
    for (;;) {
      const mark = bytes.indexOf(MARK, from);
      if (mark < 0) {
        from = Math.max(from, bytes.length - MARK.length + 1);
        break;
      }
      const lineEnd = bytes.indexOf(LINE_FEED, mark + 1);
      if (lineEnd < 0 && bytes.length - mark < POSTMARK_LIMIT) {
        from = mark;
        break;
      }
      if (lineEnd < 0 || !isPostmark(bytes.toString('latin1', mark + 1, Math.min(lineEnd, mark + POSTMARK_LIMIT)))) {
        from = mark + 1;
        continue;
      }
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

/** Takes away the `>` that mboxrd puts before lines that begin with From, quoted or not. */
export const unquoteFrom = (bytes: Buffer): Buffer =>
  bytes.includes('>From ') ? Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1') : bytes;
