import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Address, Email } from 'postal-mime';
import PostalMime from 'postal-mime';

/** Bounds, so that a folder of any size opens. */
const MOST_MAILS = 200;
const LARGEST_FILE = 5 * 1024 * 1024;
const MAX_BODY_LENGTH = 500_000;

export interface ParsedAddress {
  readonly name: string;
  readonly address: string;
}

/** A message out of an .eml file, as JSON. */
export interface ParsedMail {
  readonly file: string;
  readonly from: ParsedAddress;
  readonly to: readonly ParsedAddress[];
  readonly cc: readonly ParsedAddress[];
  readonly bcc: readonly ParsedAddress[];
  readonly replyTo: readonly ParsedAddress[];
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  /** Milliseconds since 1970. */
  readonly received: number;
  readonly messageId?: string;
  readonly references: readonly string[];
  readonly deliveredTo?: string;
}

export interface Mails {
  readonly mails: readonly ParsedMail[];
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
}

const flat = (addresses: readonly Address[] | undefined): readonly ParsedAddress[] =>
  (addresses ?? []).flatMap((entry) => entry.group ?? [entry]);

function asMail(file: string, email: Email, fallbackTime: number): ParsedMail {
  const from = flat(email.from ? [email.from] : [])[0];
  if (!from) throw new Error('it has no sender');
  const time = Date.parse(email.date ?? '');
  const { html, text, messageId, deliveredTo } = email;
  return {
    file,
    from,
    to: flat(email.to),
    cc: flat(email.cc),
    bcc: flat(email.bcc),
    replyTo: flat(email.replyTo),
    subject: email.subject ?? '',
    ...(html !== undefined && { html: html.slice(0, MAX_BODY_LENGTH) }),
    ...(text !== undefined && { text: text.slice(0, MAX_BODY_LENGTH) }),
    received: Number.isNaN(time) ? fallbackTime : time,
    ...(messageId !== undefined && { messageId }),
    references: [...(email.references ?? '').split(/\s+/), email.inReplyTo ?? ''].filter((id) => id !== ''),
    ...(deliveredTo !== undefined && { deliveredTo }),
  };
}

async function readMail(folder: string, file: string): Promise<ParsedMail> {
  const full = path.join(folder, file);
  const { size, mtimeMs } = await stat(full);
  if (size > LARGEST_FILE) throw new Error('it is larger than 5 MB');
  return asMail(file, await PostalMime.parse(await readFile(full)), mtimeMs);
}

/** Reads the .eml files of a folder, by name. Never rejects: what cannot be read is named, with the reason. */
export async function readMails(folder: string): Promise<Mails> {
  const mails: ParsedMail[] = [];
  const skipped: { file: string; why: string }[] = [];
  let files: string[] = [];
  try {
    files = (await readdir(folder)).filter((file) => /\.eml$/i.test(file)).sort();
  } catch (error) {
    skipped.push({ file: folder, why: reason(error) });
  }
  for (const file of files.slice(0, MOST_MAILS)) {
    try {
      mails.push(await readMail(folder, file));
    } catch (error) {
      skipped.push({ file, why: reason(error) });
    }
  }
  for (const file of files.slice(MOST_MAILS)) skipped.push({ file, why: `only the first ${MOST_MAILS} are read` });
  return { mails, skipped };
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
