import { TextDecoder } from 'node:util';

/** Of UTF-8, which some editors write. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** What a damaged or edited file may begin with: line feeds, blanks, NULs. */
const BLANKS = [0, 9, 10, 13, 32];

/** `>From `, where a program quoted the first separator of an mbox. */
const QUOTED = Buffer.from('>From ');

/**
 * The bytes of a mail or an mbox, from its first line on: without a byte order mark, empty lines and NULs before it; UTF-16 as
 * UTF-8, where a byte order mark tells.
 */
export async function* cleanStart(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of inUtf8(chunks)) {
    if (!start) {
      yield chunk;
      continue;
    }
    start = withoutBlanks(Buffer.concat([start, chunk]));
    if (start.length < QUOTED.length) continue;
    yield unquoted(start);
    start = undefined;
  }
  if (start?.length) yield unquoted(start);
}

/** The same of the beginning of a file. */
export function cleanStartOf(bytes: Buffer): Buffer {
  const encoding = utf16Of(bytes);
  return unquoted(withoutBlanks(encoding ? Buffer.from(new TextDecoder(encoding).decode(bytes)) : bytes));
}

async function* inUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    const encoding = isFirst ? utf16Of(chunk) : undefined;
    isFirst = false;
    if (encoding) decoder = new TextDecoder(encoding);
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

const utf16Of = ([first, second]: Buffer): 'utf-16le' | 'utf-16be' | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;

function withoutBlanks(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  let at = start;
  while (at < bytes.length && BLANKS.includes(bytes[at]!)) at += 1;
  return bytes.subarray(at);
}

const unquoted = (bytes: Buffer): Buffer =>
  bytes.subarray(0, QUOTED.length).equals(QUOTED) ? bytes.subarray(1) : bytes;
