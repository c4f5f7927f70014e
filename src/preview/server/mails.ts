import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Address, Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { listAddresses } from './list-addresses';
import { mailFiles } from './mail-files';
import { mailOwner } from './mail-owner';
import { newestFiles } from './newest-files';
import type { Mails, ParsedAddress, ParsedMail } from './parsed-mail';

/** Bounds, so that a folder of any size opens; the newest are shown. */
const MOST_MAILS = 200;
const LARGEST_FILE = 5 * 1024 * 1024;
const MAX_BODY_LENGTH = 500_000;

/** Some software writes more than the address. */
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

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
    ...(deliveredTo !== undefined && ADDRESS.test(deliveredTo) && { deliveredTo }),
    listAddresses: listAddresses(email.headers),
  };
}

async function readMail(folder: string, file: string): Promise<ParsedMail> {
  const full = path.join(folder, file);
  const { size, mtimeMs } = await stat(full);
  if (size > LARGEST_FILE) throw new Error('it is larger than 5 MB');
  return asMail(file, await PostalMime.parse(await readFile(full)), mtimeMs);
}

/**
 * Reads the .eml files of a folder and its subfolders. Never rejects: what cannot be read is named, with the reason.
 * @param me the address of the mailbox's owner, where somebody said it
 */
export async function readMails(folder: string, me?: string): Promise<Mails> {
  const { files, unreadable } = await mailFiles(folder);
  const mails: ParsedMail[] = [];
  const skipped = [...unreadable];
  const shown = await newestFiles(folder, files, MOST_MAILS);
  for (const file of shown) {
    try {
      mails.push(await readMail(folder, file));
    } catch (error) {
      skipped.push({ file, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { folder, mails, skipped, leftOut: files.length - shown.length, ...mailOwner(mails, me) };
}
