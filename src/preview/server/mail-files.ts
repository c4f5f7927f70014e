import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** More are neither counted nor named: a folder may hold a whole disk. */
const MOST_FILES = 10_000;

export interface MailFiles {
  /** From the folder, with `/`; by name, each folder's files before its subfolders. */
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly file: string; readonly why: string }[];
}

/** The .eml files of a folder and its subfolders. Links are not followed. Never rejects. */
export async function mailFiles(folder: string): Promise<MailFiles> {
  const files: string[] = [];
  const unreadable: { file: string; why: string }[] = [];
  const waiting = [''];
  for (let below = waiting.shift(); below !== undefined && files.length < MOST_FILES; below = waiting.shift()) {
    let entries: Dirent[] = [];
    try {
      entries = await readdir(path.join(folder, below), { withFileTypes: true });
    } catch (error) {
      unreadable.push({ file: below || folder, why: error instanceof Error ? error.message : String(error) });
    }
    const named = (kind: (entry: Dirent) => boolean): string[] =>
      entries
        .filter(kind)
        .map(({ name }) => path.posix.join(below, name))
        .sort();
    files.push(...named((entry) => entry.isFile() && /\.eml$/i.test(entry.name)));
    waiting.unshift(...named((entry) => entry.isDirectory()));
  }
  return { files: files.slice(0, MOST_FILES), unreadable };
}
