import { chmod, chown, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { clearLeftovers, nextOf } from './leftovers';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write in its folder',
  EPERM: 'you may not write in its folder',
  EROFS: 'its folder can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder; name the file in it',
};

/**
 * Puts text in the place of a file, or makes one: a program that reads it meanwhile has the old text or the new one, never a part. Mode
 * and, where allowed, owner stay; a link stays a link.
 * @throws one sentence; then the file is as it was
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const next = nextOf(target);
  try {
    await clearLeftovers(target);
    const before = await stat(target).catch(() => undefined);
    const handle = await open(next, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (before) {
      // Only root may give files away; everybody else keeps what is theirs.
      await chown(next, before.uid, before.gid).catch(() => undefined);
      await chmod(next, before.mode);
    }
    await rename(next, target);
  } catch (error) {
    await rm(next, { force: true }).catch(() => undefined);
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(`${file} cannot be written: ${REASONS[code] ?? message}. Nothing was changed.`, { cause: error });
  }
}
