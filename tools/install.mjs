/** Brings node_modules to what package-lock.json says, and does nothing where it already is. */

import fs from 'node:fs';
import path from 'node:path';
import { giveUp, root } from './project.mjs';
import { npm } from './run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lock */

/** @param {string} file @returns {Lock | undefined} */
const readLock = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

/**
 * Compares what should be installed with what npm wrote down after its last install.
 * @param {Lock} wanted package-lock.json @param {Lock | undefined} present node_modules/.package-lock.json
 * @param {(folder: string) => boolean} [exists] whether a package's folder is there
 * @returns {string | undefined} why they differ, in a few words; undefined where they agree
 */
export function whyInstall(wanted, present, exists = () => true) {
  if (!present) return 'no packages are installed yet';
  for (const [folder, pack] of Object.entries(wanted.packages)) {
    if (folder === '') continue;
    const there = present.packages[folder];
    // npm leaves out optional packages made for other systems.
    if (!there && (pack.optional || pack.devOptional)) continue;
    if (!there || !exists(folder)) return `${folder} is missing`;
    if (there.version !== pack.version || there.integrity !== pack.integrity) return `${folder} has another version`;
  }
  const extra = Object.keys(present.packages).find((folder) => !(folder in wanted.packages));
  return extra && `${extra} should not be there`;
}

/** Installs with `npm ci` when node_modules does not match the lock file, and says so. */
export async function ensureInstalled() {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  if (!wanted) giveUp('package-lock.json is missing: take it from the repository, it says which packages to install.');
  const present = readLock(path.join(root, 'node_modules', '.package-lock.json'));
  const why = whyInstall(wanted, present, (folder) => fs.existsSync(path.join(root, folder, 'package.json')));
  if (!why) return;
  console.error(`Installing packages with "npm ci", because ${why}. This takes a minute or two.`);
  const code = await npm(['ci']);
  if (code !== 0) giveUp(`"npm ci" failed (exit code ${code}); what it printed above says why.`, code);
}
