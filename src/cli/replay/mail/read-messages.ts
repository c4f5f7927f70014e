import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { whyOf } from '../../why-unreadable';
import { cleanStart } from './clean-start';
import { findMail } from './find-mail';
import type { Finds, MailFile } from './find-mail';
import type { Filter, LeftOut, Message, Send } from './mail';
import { Collector } from './raw-mail';
import type { RawMail } from './raw-mail';
import { readMbox } from './read-mbox';
import type { MboxMail } from './read-mbox';
import { isDelivered, wholeMails } from './whole-mails';
import { readTrace } from './read-trace';
import { sendOfMail } from './send-of-mail';
import type { Reading } from './send-of-mail';
import { NoTrace } from './trace-rows';

const CHUNK_BYTES = 65_536;

/** Why a message of an mbox is doubtful; parts of a sentence. */
const DOUBTS = {
  sender: 'it names no sender',
  delivery: 'it has no Date, no Message-ID and no Received',
  start: 'its file begins as that of a single mail does',
  line: 'no empty line stands above it, as above the messages before it',
} as const;
const TEXT = 'so it may be text of the message before it, below a line that begins with "From"';

export interface ReadOptions extends Finds {
  /** Milliseconds since 1970; no mail is from later. */
  readonly now: number;
  readonly filter: Filter;
  /** A message that was read, and may be none. @param why a part of a sentence */
  onRemark(where: string, why: string): void;
  /** Bytes of files dealt with since the last time. */
  onBytes(count: number): void;
}

/**
 * Every message under these paths, in the order of files, one in memory at a time.
 * @throws one sentence where a path is not there, or is no mail
 */
export async function* readMessages(paths: readonly string[], options: ReadOptions): AsyncGenerator<Message> {
  let lastAt = options.now;
  const reading = (): Reading => ({ now: options.now, lastAt, filter: options.filter });
  for await (const file of findMail(paths, options)) {
    let number = 0;
    try {
      for await (const { send, doubt } of messagesOf(file, reading, options)) {
        number += 1;
        if (typeof send === 'object') lastAt = send.at;
        const where = isAlone(file, number) ? file.path : `${file.path}, message ${number}`;
        if (doubt !== undefined) options.onRemark(where, doubt);
        yield { where, send };
      }
    } catch (error) {
      // A file that was named is meant; in a folder other tables may lie around.
      if (error instanceof NoTrace && paths.includes(file.path))
        throw new Error(`${file.path} cannot be replayed: ${error.message}.`, { cause: error });
      options.onProblem(file.path, whyOf(error));
      continue;
    }
    if (number === 0 && file.size > 0) options.onProblem(file.path, 'there is no message in it');
  }
}

/** How many bytes of files there are in all, for the progress bar. */
export async function bytesUnder(paths: readonly string[]): Promise<number> {
  let sum = 0;
  for await (const { size } of findMail(paths, { onProblem: () => undefined, onOther: () => undefined })) sum += size;
  return sum;
}

/** Of a mail that nothing follows, the file's name says enough. */
const isAlone = ({ kind }: MailFile, number: number): boolean => kind === 'mail' || (kind === 'mails' && number === 1);

/** A message, and why it may be none; a part of a sentence. */
interface Read {
  readonly send: Send | LeftOut;
  readonly doubt?: string;
}

async function* messagesOf(file: MailFile, reading: () => Reading, options: ReadOptions): AsyncGenerator<Read> {
  if (file.draft) {
    options.onBytes(file.size);
    yield { send: 'draft' };
    return;
  }
  const chunks = chunksOf(file, options.onBytes);
  if (file.kind === 'trace') {
    for await (const send of readTrace(chunks, reading)) yield { send };
    return;
  }
  const bytes = cleanStart(chunks);
  if (file.kind === 'mail') {
    const mail = new Collector();
    for await (const chunk of bytes) mail.add(chunk);
    yield { send: readMail(mail.take(), reading()) };
    return;
  }
  const mails = readMbox(bytes, (count) => options.onRemark(file.path, noiseOf(count)));
  let number = 0;
  for await (const mail of file.kind === 'mails' ? wholeMails(mails) : mails) {
    number += 1;
    const send = readMail(mail, reading());
    // Once a file says enough.
    const doubt = file.kind === 'mails' && number === 2 ? 'start' : doubtOf(mail, send);
    yield doubt === undefined ? { send } : { send, doubt: `${DOUBTS[doubt]}, ${TEXT}` };
  }
}

/** A send that may be text of the message before, or what names no sender. */
function doubtOf(mail: MboxMail, send: Send | LeftOut): keyof typeof DOUBTS | undefined {
  if (send === 'no-sender') return 'sender';
  if (typeof send === 'string') return undefined;
  if (!send.messageId && !isDelivered(mail)) return 'delivery';
  return mail.isClose ? 'line' : undefined;
}

const noiseOf = (count: number): string =>
  `${count.toLocaleString('en-GB')} bytes before its first message are not a message`;

async function* chunksOf({ path, zipped }: MailFile, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  // The end of the pipeline hands on what goes wrong before it.
  const bytes = zipped ? pipeline(file, createGunzip(), () => undefined) : file;
  let told = 0;
  for await (const each of bytes) {
    onBytes(file.bytesRead - told);
    told = file.bytesRead;
    yield each as Buffer;
  }
}

/** What no parser expected costs this one message. */
function readMail(mail: RawMail, reading: Reading): Send | LeftOut {
  try {
    return sendOfMail(mail, reading);
  } catch {
    return 'unreadable';
  }
}
