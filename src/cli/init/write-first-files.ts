import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DEPLOYMENT_FILE, deploymentIn, isPackaged } from '../deployment';
import { writeWhole } from '../write-whole';
import { POLICY } from './first-files';

/**
 * Whether the files may be written there, before anybody is asked anything.
 * @throws one sentence where they may not
 */
export async function checkFolder(folder: string, isForced: boolean): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory()) throw new Error(`${folder} is a file: give --out a folder.`);
  const found = await deploymentIn(folder);
  // Without its record the next package would not know what administrators have consented to.
  if (found && found !== 'damaged' && isPackaged(found))
    throw new Error(`${path.join(folder, DEPLOYMENT_FILE)} is the record of a package: give --out another folder.`);
  for (const name of isForced ? [] : [POLICY, DEPLOYMENT_FILE])
    if (await stat(path.join(folder, name)).catch(() => undefined))
      throw new Error(
        `${path.join(folder, name)} is there already: replace it with --force, or give --out another folder.`,
      );
}

/**
 * Writes all of the files or none.
 * @throws one sentence; then nothing new is there
 */
export async function writeFirstFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const made = await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Error(`${folder} cannot be made: ${(error as Error).message}.`, { cause: error });
  });
  const written: string[] = [];
  try {
    for (const [name, text] of files) {
      const file = path.join(folder, name);
      const isNew = !(await stat(file).catch(() => undefined));
      await writeWhole(file, text);
      if (isNew) written.push(file);
    }
  } catch (error) {
    for (const file of made === undefined ? written : [made]) await rm(file, { recursive: true, force: true });
    throw error;
  }
}
