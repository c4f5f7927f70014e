import { readFile } from 'node:fs/promises';

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the file in it',
  EACCES: 'you may not read it',
};

/** The sentence for a file that cannot be read. */
export function unreadable(file: string, error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Error(`${file} cannot be read: ${UNREADABLE[code] ?? message}.`, { cause: error });
}

/** @throws one sentence that names the file */
export const readText = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
