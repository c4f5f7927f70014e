import type { Stats } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
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
  onOther(where: string, kind: OtherKind): void;
}

/** What a file in a folder may be that is no mail. */
export const OTHER_KINDS = ['empty', 'archive', 'other'] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

/** Outlook's own files need Outlook to be read. */
const OUTLOOKS = /\.(pst|ost|msg|olm)(\.gz)?$/i;
const EXPORT_FIRST = "it is one of Outlook's own files: export the mail as .eml files or mbox first";

/** Files may be in there, mail among them. */
const ARCHIVES = /\.(zip|7z|rar|tar|tgz|tar\.gz|bz2|xz|zst)$/i;

/** A Maildir's flags stand behind `2,`, after a colon, or `;` and `!` where the file system has no colons; D is a draft. */
const MAILDIR_DRAFT = /[:;!]2,[A-Za-z]*D/;

/** In which the first lines of a file are looked for. */
const SNIFFED_BYTES = 4_096;
/** What so many bytes may hold at most, where they are compressed: a thousand times as much. */
const LONGEST_START = 8_388_608;

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
    if (OUTLOOKS.test(each)) throw new Error(`${each} cannot be read: ${EXPORT_FIRST}.`);
    if (ARCHIVES.test(each)) throw new Error(`${each} is an archive: unpack it, and name the folder.`);
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
        yield* found(inside, there, finds);
      }
    } catch (error) {
      finds.onProblem(inside, whyOf(error));
    }
  }
}

async function* found(file: string, there: Stats, finds: Finds): AsyncGenerator<MailFile> {
  if (OUTLOOKS.test(file)) {
    finds.onProblem(file, EXPORT_FIRST);
    return;
  }
  const mail = await mailFile(file, there);
  if (mail) yield mail;
  else finds.onOther(file, otherKind(file, there.size));
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

const otherKind = (file: string, size: number): OtherKind =>
  size === 0 ? 'empty' : ARCHIVES.test(file) ? 'archive' : 'other';

/** By its name, else by its first line. */
async function mailFile(file: string, there: Stats): Promise<MailFile | undefined> {
  refuseNoFile(there);
  if (ARCHIVES.test(file)) return undefined;
  const { size } = there;
  const zipped = /\.gz$/i.test(file);
  const name = file.replace(/\.gz$/i, '');
  const kind = kindByName(name) ?? kindByStart(name, await firstBytes(file, zipped));
  return kind && { path: file, kind, size, zipped, draft: false };
}

function kindByName(name: string): MailFileKind | undefined {
  const extension = path.extname(name).toLowerCase();
  if (extension === '.csv') return 'trace';
  return extension === '.mbox' || extension === '.mbx' ? 'mbox' : undefined;
}

function kindByStart(name: string, bytes: Buffer): MailFileKind | undefined {
  const lines = cleanStartOf(bytes).toString('latin1').split('\n');
  if (beginsMailbox(lines)) return 'mbox';
  if (/\.eml$/i.test(name)) return 'mail';
  return beginsMail(lines[0] ?? '') ? 'mails' : undefined;
}

/** Of a file that claims to be compressed and is not, nothing. */
async function firstBytes(file: string, zipped: boolean): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    return zipped ? unzippedStart(bytes) : bytes;
  } finally {
    await handle.close();
  }
}

/** Bytes that are cut off in their middle give what they hold. */
function unzippedStart(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LONGEST_START });
  } catch {
    return Buffer.alloc(0);
  }
}
