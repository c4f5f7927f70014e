import { stat } from 'node:fs/promises';
import path from 'node:path';
import { whyOf } from '../why-unreadable';

/**
 * Before an hour of work, not after it.
 * @throws one sentence where a report cannot be written there
 */
export async function checkFolderOf(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  const there = await stat(folder).catch((error: unknown) => {
    throw new Error(`${file} cannot be written: ${folder} cannot be read, ${whyOf(error)}.`, { cause: error });
  });
  if (!there.isDirectory()) throw new Error(`${file} cannot be written: ${folder} is not a folder.`);
  const already = await stat(file).catch(() => undefined);
  if (already?.isDirectory()) throw new Error(`${file} cannot be written: it is a folder; name the file in it.`);
}
