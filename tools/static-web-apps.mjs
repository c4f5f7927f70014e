/** Finds Microsoft's emulator of Azure Static Web Apps for the tests, and installs it beside them. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { cache, giveUp } from './project.mjs';

const PACKAGE = '@azure/static-web-apps-cli';
const VERSION = '2.0.10';
/** 376 packages and 180 MB, one of which wants to be compiled: no dependency of a project, and thrown away with node_modules. */
const folder = path.join(cache, `static-web-apps-cli-${VERSION}`);
const program = path.join(folder, 'node_modules', PACKAGE, 'dist', 'cli', 'bin.js');

/** Most that npm may take, where a network answers nothing. */
const PATIENCE_MS = 300_000;

/**
 * The emulator's script for Node, or one sentence that says what to do.
 * @returns {{ path: string } | { missing: string }}
 */
export const findStaticWebApps = () =>
  fs.existsSync(program)
    ? { path: program }
    : { missing: `No ${PACKAGE} was found: "node tools/static-web-apps.mjs" gets it from npm.` };

function install() {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  // What is to be compiled stores passwords, which a served folder has none of.
  const args = ['install', `${PACKAGE}@${VERSION}`, '--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    execFileSync('npm', args, { cwd: folder, stdio: 'inherit', timeout: PATIENCE_MS });
  } catch (error) {
    giveUp(`"npm ${args.join(' ')}" did not work: ${/** @type {Error} */ (error).message}.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // First, since npm may begin with an empty node_modules.
  await ensureInstalled();
  if ('missing' in findStaticWebApps()) install();
  const found = findStaticWebApps();
  console.log('missing' in found ? found.missing : `Static Web Apps for the tests: ${found.path}.`);
}
