import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { clearLeftovers } from '../leftovers';
import { writeFolder } from '../write-folder';

const OURS = /^(index|[0-9a-f]{2})\.json$/;

/**
 * Puts a catalogue in the place of the one in the folder, as a whole: what is there stays until the new one is complete, and
 * nothing of it stays after that. The folder is the catalogue's own; one that holds anything else is left alone.
 * @throws one sentence; then the folder is as it was
 */
export async function writeCatalogue(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  // What a link points to is replaced, not the link.
  const target = await realpath(folder).catch(() => path.resolve(folder));
  await clearLeftovers(target);
  const isThere = await isReplaceable(target, folder);
  await writeFolder({ named: folder, folder: target, exists: isThere }, files);
}

/** @returns whether there is a folder to be replaced */
async function isReplaceable(target: string, folder: string): Promise<boolean> {
  let names: string[];
  try {
    names = await readdir(target);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    throw new Error(`${folder} cannot be written: ${code === 'ENOTDIR' ? 'it is a file' : message}.`, { cause: error });
  }
  const foreign = names.find((name) => !OURS.test(name) || !names.includes('00.json'));
  if (foreign !== undefined)
    throw new Error(
      `${folder} holds ${foreign}, which is not part of a list catalogue. Give the catalogue its own folder.`,
    );
  return true;
}
