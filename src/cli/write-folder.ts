import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeOf, nextOf } from './leftovers';

export interface FolderToWrite {
  /** As the person wrote it. */
  readonly named: string;
  /** Absolute, links followed: what a link points to is replaced, not the link. */
  readonly folder: string;
  /** Whether it is there, and to be replaced. */
  readonly exists: boolean;
}

/**
 * Puts files, by path below the folder, in the place of what is there, as a whole: written beside it first, then exchanged.
 * @throws one sentence; then the folder is as it was
 */
export async function writeFolder(
  { named, folder, exists }: FolderToWrite,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const next = nextOf(folder);
  const before = beforeOf(folder);
  try {
    for (const each of new Set(['', ...files.keys()].map((name) => path.dirname(name))))
      await mkdir(path.join(next, each), { recursive: true });
    for (const [name, content] of files) await writeFile(path.join(next, name), content);
    if (exists) await rename(folder, before);
    try {
      await rename(next, folder);
    } catch (error) {
      if (exists) await rename(before, folder);
      throw error;
    }
  } catch (error) {
    // What could not be made cannot always be removed either; the reason is the first one.
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
    throw new Error(`${named} cannot be written: ${(error as Error).message}.`, { cause: error });
  }
  await rm(before, { recursive: true, force: true });
}
