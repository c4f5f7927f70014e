/** Brings node_modules to what package-lock.json says, and does nothing where it already is. */

import fs from 'node:fs';
import path from 'node:path';
import { giveUp, root } from './project.mjs';
import { step } from './progress.mjs';
import { npm } from './run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }> }} Lock */

/** @param {string} file @returns {Lock | undefined} */
const readLock = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

/** What to install for: `dependencies` of package.json alone, or what checks and tests need as well. @typedef {'to build' | 'everything'} Extent */

/** @param {{ dev?: boolean, optional?: boolean, devOptional?: boolean }} pack */
const isForTests = ({ dev, optional, devOptional }) => Boolean(dev ?? optional ?? devOptional);

/**
 * Compares what should be installed with what npm wrote down after its last install.
 * @param {Lock} wanted package-lock.json @param {Lock | undefined} present node_modules/.package-lock.json
 * @param {{ extent?: Extent, exists?: (folder: string) => boolean }} [how] whether a package's folder is there
 * @returns {string | undefined} why they differ, in a few words; undefined where they agree
 */
export function whyInstall(wanted, present, { extent = 'everything', exists = () => true } = {}) {
  if (!present) return 'no packages are installed yet';
  for (const [folder, pack] of Object.entries(wanted.packages)) {
    if (folder === '') continue;
    const there = present.packages[folder];
    // npm leaves out optional packages made for other systems.
    if (!there && (pack.optional || pack.devOptional || (extent === 'to build' && pack.dev))) continue;
    if (!there || !exists(folder)) return `${folder} is missing`;
    if (there.version !== pack.version || there.integrity !== pack.integrity) return `${folder} has another version`;
  }
  const extra = Object.keys(present.packages).find((folder) => !(folder in wanted.packages));
  return extra && `${extra} should not be there`;
}

/**
 * How npm gets there. Packages are only added where all that are there are right: "npm ci" would throw them away, and the
 * caches beside them.
 * @param {Lock} wanted @param {Lock | undefined} present @param {Extent} extent @returns {string[]}
 */
export function npmCall(wanted, present, extent) {
  const isRight = (/** @type {string} */ folder) =>
    present?.packages[folder]?.integrity === wanted.packages[folder]?.integrity && folder in wanted.packages;
  const onlyAdds = present !== undefined && Object.keys(present.packages).every(isRight);
  const call = onlyAdds ? ['install', '--no-save'] : ['ci'];
  return [...call, '--no-audit', '--no-fund', ...(extent === 'to build' ? ['--omit=dev', '--omit=optional'] : [])];
}

/**
 * Installs where node_modules does not match the lock file, and says so.
 * @param {Extent} [extent] whoever has everything keeps everything
 */
export async function ensureInstalled(extent = 'everything') {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  if (!wanted) giveUp('package-lock.json is missing: take it from the repository, it says which packages to install.');
  const present = readLock(path.join(root, 'node_modules', '.package-lock.json'));
  const hasAll = present && Object.values(present.packages).some(isForTests);
  const asked = hasAll ? 'everything' : extent;
  const exists = (/** @type {string} */ folder) => fs.existsSync(path.join(root, folder, 'package.json'));
  if (!whyInstall(wanted, present, { extent: asked, exists })) return;
  const { code, output } = await step({ doing: 'Installing packages', done: 'Packages installed' }, () =>
    npm(npmCall(wanted, present, asked)),
  );
  if (code !== 0)
    giveUp(`${output}\nnpm could not install the packages (exit code ${code}); what it says above is why.`, code);
}
