/** Where things are, and how a tool gives up. Imported first by every tool, before anything an old Node could not link. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const dist = path.join(root, 'dist');
/** Whatever the tools make and may be deleted at any time. */
export const cache = path.join(root, 'node_modules', '.cache', 'reply-all-guard');

/** What the installed packages ask for in their `engines`. */
const OLDEST = { major: 20, minor: 19 };

/** @param {string} version as `process.versions.node` gives it */
export function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor);
}

/**
 * Ends the tool with one sentence.
 * @param {string} sentence @param {number} [code] @returns {never}
 */
export function giveUp(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

if (isTooOld(process.versions.node)) {
  giveUp(
    `Reply-All Guard needs Node ${OLDEST.major}.${OLDEST.minor} or newer and this is Node ${process.versions.node}: install a newer one from https://nodejs.org and run the command again.`,
  );
}
