import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the file in it',
  EACCES: 'you may not read it',
};

/** Nothing that a command reads at once is larger: policies, certificates, manifests, shards. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The sentence for a file that cannot be read. */
export function unreadable(file: string, error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Error(`${file} cannot be read: ${UNREADABLE[code] ?? message}.`, { cause: error });
}

/**
 * A pipe may never come, and a device never end.
 * @throws the end of a sentence, without a full stop; a folder passes
 */
export function refuseNoFile(there: Stats): void {
  const what = there.isFIFO()
    ? 'a pipe'
    : there.isCharacterDevice() || there.isBlockDevice()
      ? 'a device'
      : there.isSocket()
        ? 'a socket'
        : undefined;
  if (what) throw new Error(`it is ${what}; put what it gives into a file, and name that`);
}

/**
 * A file's content.
 * @throws as Node does, or the end of a sentence where it is no file, or far too large; `unreadable` makes a sentence of either
 */
export async function readBytes(file: string): Promise<Buffer> {
  const there = await stat(file);
  refuseNoFile(there);
  if (there.size > MOST_BYTES)
    throw new Error(`it has ${there.size} bytes, and ${MOST_BYTES} are the most; is it the right file`);
  return readFile(file);
}

/** @throws one sentence that names the file */
export const readText = (file: string): Promise<string> =>
  readBytes(file).then(
    (bytes) => bytes.toString('utf8'),
    (error: unknown) => {
      throw unreadable(file, error);
    },
  );
