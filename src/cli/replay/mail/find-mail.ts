import type { Stats } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { cleanStartOf } from './clean-start';
import { beginsMail, beginsMailbox } from './first-line';
import { whyOf } from '../../why-unreadable';
import { refuseNoFile } from '../../read-text';

/** `mails`: begins with a mail, by its first line alone; others may follow it. */
export type MailFileKind = 'mail' | 'mails' | 'mbox' | 'trace';

export interface MailFile {
  readonly path: string;
  readonly kind: MailFileKind;
  /** Bytes on the disk. */
  readonly size: number;
  /** Compressed by gzip. */
  readonly zipped: boolean;
  /** Marked as one by its Maildir name. */
  readonly draft: boolean;
}

/** What a search comes upon that is no mail. */
export interface Finds {
  /** A file or folder that cannot be read. @param why a part of a sentence */
  onProblem(where: string, why: string): void;
  /** A file that is no mail. */
  onOther(): void;
}

/** Outlook's own files need Outlook to be read. */
const OUTLOOKS = /\.(pst|ost|msg|olm)$/i;

/** A Maildir's flags stand behind `2,`, after a colon, or `;` and `!` where the file system has no colons; D is a draft. */
const MAILDIR_DRAFT = /[:;!]2,[A-Za-z]*D/;

/** In which the first lines of a file are looked for. */
const SNIFFED_BYTES = 4_096;

/**
 * Every file of mail under these paths, in the order of names: `.eml`, mbox, Maildir folders, `.csv` message traces, and what
 * looks like one of them whatever its name; links to folders are not followed.
 * @throws one sentence where a path itself is not there, or is no mail
 */
export async function* findMail(paths: readonly string[], finds: Finds): AsyncGenerator<MailFile> {
  for (const each of paths) {
    const there = await stat(each).catch((error: unknown) => {
      throw new Error(`${each} cannot be read: ${whyOf(error)}.`, { cause: error });
    });
    if (there.isDirectory()) {
      yield* inFolder(each, finds);
      continue;
    }
    if (OUTLOOKS.test(each))
      throw new Error(`${each} is one of Outlook's own files; export the mail as .eml files or mbox, and name those.`);
    const file = await mailFile(each, there).catch((error: unknown) => {
      throw new Error(`${each} cannot be read: ${whyOf(error)}.`, { cause: error });
    });
    if (!file) throw new Error(`${each} is neither mail (.eml, mbox) nor a message trace (.csv).`);
    yield file;
  }
}

async function* inFolder(folder: string, finds: Finds): AsyncGenerator<MailFile> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    finds.onProblem(folder, whyOf(error));
    return [];
  });
  names.sort();
  const isMaildir = names.includes('cur') && names.includes('new');
  for (const name of names) {
    const inside = path.join(folder, name);
    // The subfolders of a Maildir begin with a dot; others that do are not for mail.
    if (name.startsWith('.') && !isMaildir) continue;
    if (isMaildir && name === 'tmp') continue;
    try {
      const there = await lstat(inside);
      if (there.isDirectory()) {
        yield* isMaildir && (name === 'cur' || name === 'new') ? inMaildir(inside, finds) : inFolder(inside, finds);
      } else if (there.isFile() && !isMaildir) {
        const file = await mailFile(inside, there);
        if (file) yield file;
        else finds.onOther();
      }
    } catch (error) {
      finds.onProblem(inside, whyOf(error));
    }
  }
}

async function* inMaildir(folder: string, finds: Finds): AsyncGenerator<MailFile> {
  const names = await readdir(folder);
  names.sort();
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const inside = path.join(folder, name);
    const there = await lstat(inside).catch((error: unknown) => finds.onProblem(inside, whyOf(error)));
    const draft = MAILDIR_DRAFT.test(name);
    if (there?.isFile()) yield { path: inside, kind: 'mail', size: there.size, zipped: false, draft };
  }
}

/** By its name, else by its first line. */
async function mailFile(file: string, there: Stats): Promise<MailFile | undefined> {
  refuseNoFile(there);
  const { size } = there;
  const zipped = /\.gz$/i.test(file);
  const name = file.replace(/\.gz$/i, '');
  const kind = kindByName(name) ?? (zipped ? undefined : await kindByStart(file));
  return kind && { path: file, kind, size, zipped, draft: false };
}

function kindByName(name: string): MailFileKind | undefined {
  const extension = path.extname(name).toLowerCase();
  if (extension === '.csv') return 'trace';
  return extension === '.mbox' || extension === '.mbx' ? 'mbox' : undefined;
}

async function kindByStart(file: string): Promise<MailFileKind | undefined> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    const lines = cleanStartOf(buffer.subarray(0, bytesRead)).toString('latin1').split('\n');
    if (beginsMailbox(lines)) return 'mbox';
    if (/\.eml$/i.test(file)) return 'mail';
    return beginsMail(lines[0] ?? '') ? 'mails' : undefined;
  } finally {
    await handle.close();
  }
}
