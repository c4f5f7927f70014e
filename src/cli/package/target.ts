import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { DEPLOYMENT_FILE, deploymentIn, isPackaged } from '../deployment';
import type { PackagedDeployment } from '../deployment';
import { clearLeftovers } from '../leftovers';
import type { FolderToWrite } from '../write-folder';
import { COMPRESSED } from './compress';
import { NOT_SERVED, SITE } from './names';
import { CATALOGUE_FILE } from './read-lists';

/** The folder that `--out` names, as it is before anything is written. */
export interface Target extends FolderToWrite {
  /** The package that is in it. */
  readonly before: PackagedDeployment | undefined;
  /** Where none is in it: the package whose deployment.json lies beside it, and which was made elsewhere. */
  readonly beside: PackagedDeployment | undefined;
}

/**
 * Looks whether a package may go there: into a folder that does not exist yet, is empty, or holds an earlier package and no more.
 * @param dist what is packaged
 * @throws one sentence where it may not
 */
export async function findTarget(out: string, dist: string): Promise<Target> {
  const folder = await realpath(out).catch(() => path.resolve(out));
  const fromDist = path.relative(await realpath(dist).catch(() => dist), folder);
  if (!fromDist.startsWith('..') && !path.isAbsolute(fromDist))
    throw new Error(
      `${out} is where "npm run build" writes, so the next build would delete the package: give --out another folder.`,
    );
  // Of a killed package, and of a killed "incident start" in it.
  for (const target of [folder, path.join(folder, SITE, 'policy.json')]) await clearLeftovers(target);
  const found = await deploymentIn(path.dirname(folder));
  const beside = found && found !== 'damaged' && isPackaged(found) ? found : undefined;
  const top = await entriesOf(folder, out, false);
  if (!top?.length) return { named: out, folder, exists: top !== undefined, before: undefined, beside };

  const before = await deploymentIn(folder);
  if (before && (before === 'damaged' || !isPackaged(before)))
    throw new Error(
      `${path.join(out, DEPLOYMENT_FILE)} is not the record of a package: give --out another folder, or empty this one.`,
    );
  // Another folder may be all of somebody's files: only that of a package is looked through.
  const entries = before ? ((await entriesOf(folder, out, true)) ?? []) : top;
  const foreign = entries.find((name) => !before || !isOf(before, name));
  if (foreign !== undefined)
    throw new Error(
      `${out} holds ${foreign}, which is not part of ${before ? 'the package there' : 'an earlier package'}: move it away, or give --out another folder.`,
    );
  return { named: out, folder, exists: true, before, beside: undefined };
}

function isOf({ files }: PackagedDeployment, name: string): boolean {
  if (NOT_SERVED.includes(name)) return true;
  if (!name.startsWith(`${SITE}/`)) return false;
  const served = name.slice(SITE.length + 1);
  return (
    [DEPLOYMENT_FILE, 'policy.json'].includes(served) ||
    Object.hasOwn(files, served) ||
    (served.endsWith(COMPRESSED) && Object.hasOwn(files, served.slice(0, -COMPRESSED.length))) ||
    (served.startsWith('lists/') && CATALOGUE_FILE.test(served.slice('lists/'.length)))
  );
}

/** What is in a folder, as paths with `/`; folders only where nothing is in them. Undefined: there is no such folder. */
async function entriesOf(folder: string, out: string, recursive: boolean): Promise<string[] | undefined> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true, recursive });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(
      `${out} cannot be written: ${code === 'ENOTDIR' ? 'it is a file; give --out a folder' : message}.`,
      {
        cause: error,
      },
    );
  }
  const paths = entries.map((entry) => ({
    name: path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    isFolder: entry.isDirectory(),
  }));
  return paths
    .filter(({ name, isFolder }) => !isFolder || !paths.some((other) => other.name.startsWith(`${name}/`)))
    .map(({ name }) => name)
    .sort();
}
