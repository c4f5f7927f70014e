import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message, Send } from '../../../src/cli/replay/mail/mail';
import { readMessages } from '../../../src/cli/replay/mail/read-messages';
import type { Measurement, Unmeasured } from '../benchmark';
import { casesOf } from './cases';
import { share } from './figure';
import type { Row } from './rows';

/** A file, as text or in Base64. */
interface FileCase extends Row {
  readonly input?: string;
  readonly input_base64?: string;
  /** What is too long to stand in a row. */
  readonly generate?: string;
}

interface MailboxCase extends FileCase {
  readonly fileName: string;
  readonly want: { readonly messages: number; readonly sends?: number };
}

interface MailCase extends FileCase {
  /** What is null or left out is not asserted, but for `left`: null says that the mail is a send. */
  readonly want: {
    /** Addresses, or "10000 addresses" where who they are does not matter. */
    readonly to?: readonly string[] | string | null;
    readonly cc?: readonly string[] | string | null;
    readonly subject?: string | null;
    readonly left: string | null;
  };
}

export const MAILBOXES = { metric: 'mbox-cases', limit: 1, met: 'at-least' } as const;
export const MAILS = { metric: 'mail-cases', limit: 1, met: 'at-least' } as const;

/** No case is from later. */
const NOW = Date.UTC(2040, 0);

/** Files that replay has to read as their mail programs meant them. */
export async function measureMailCases(folder: string, file: string): Promise<(Measurement | Unmeasured)[]> {
  const mailboxes = await casesOf<MailboxCase>(folder, file, 'replay-mbox', ['fileName']);
  const mails = await casesOf<MailCase>(folder, file, 'replay-eml');
  const right = new Set<string>();
  const work = await mkdtemp(path.join(tmpdir(), 'mail-cases-'));
  try {
    for (const row of mailboxes) if (isMailboxRead(row, await messagesOf(work, row.fileName, row))) right.add(row.id);
    for (const row of mails) if (isMailRead(row, await messagesOf(work, 'case.eml', row))) right.add(row.id);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const isRight = ({ id }: Row): boolean => right.has(id);
  return [share(MAILBOXES, mailboxes, isRight, false), share(MAILS, mails, isRight, false)];
}

/** What replay reads of such a file; nothing where it refuses it, or where nobody knows what to generate. */
async function messagesOf(work: string, fileName: string, row: FileCase): Promise<Message[]> {
  const bytes = bytesOf(row);
  const name = path.join(work, path.basename(fileName));
  const messages: Message[] = [];
  if (!bytes) return messages;
  await writeFile(name, bytes);
  const ignored = (): undefined => undefined;
  const options = {
    now: NOW,
    filter: ignored,
    onProblem: ignored,
    onRemark: ignored,
    onOther: ignored,
    onBytes: ignored,
  };
  try {
    for await (const message of readMessages([name], options)) messages.push(message);
  } catch {
    // It is refused: no message.
  } finally {
    await rm(name);
  }
  return messages;
}

function bytesOf({ input, input_base64: base64, generate }: FileCase): Buffer | undefined {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  if (input !== undefined) return Buffer.from(input);
  if (generate !== 'To: ten-thousand') return undefined;
  const to = Array.from({ length: 10_000 }, (_, n) => `Person ${n} <p${n}@corp.example>`).join(',\r\n ');
  return Buffer.from(`From: Ada <ada@corp.example>\r\nTo: ${to}\r\nSubject: a\r\n\r\nHello.\r\n`);
}

const isSend = ({ send }: Message): boolean => typeof send === 'object';

const isMailboxRead = ({ want }: MailboxCase, messages: readonly Message[]): boolean =>
  messages.length === want.messages && messages.filter(isSend).length === (want.sends ?? want.messages);

function isMailRead({ want }: MailCase, [message]: readonly Message[]): boolean {
  if (!message) return false;
  const { send } = message;
  if (typeof send === 'string') return send === want.left;
  return (
    want.left === null &&
    areAddresses(send.fields.to, want.to) &&
    areAddresses(send.fields.cc, want.cc) &&
    (want.subject == null || send.subject === want.subject)
  );
}

function areAddresses(read: Send['fields']['to'], wanted: readonly string[] | string | null | undefined): boolean {
  if (wanted == null) return true;
  if (typeof wanted === 'string') return read.length === parseInt(wanted, 10);
  return read.length === wanted.length && read.every(({ address }, at) => address === wanted[at]);
}
