/** Finds a Chromium browser for the tests: a named one, an installed one, else the one that comes through npm (named `npm`). */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cache, root } from './project.mjs';

/**
 * @typedef {object} Browser
 * @property {string} path the program
 * @property {Record<string, string>} env what it needs besides this process's own environment
 * @property {string} from in a word or two, where it was found
 */

/** Chromium first: it is what continuous integration installs, and what all of them are made of. */
const NAMES_ON_LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const PLACES_ON_MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const PLACES_ON_WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The usual places, best first.
 * @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(env['HOME'] ?? '/', 'Applications')];
    return PLACES_ON_MAC.flatMap((place) => folders.map((folder) => path.posix.join(folder, place)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return PLACES_ON_WINDOWS.flatMap((place) => folders.map((folder) => path.win32.join(folder, place)));
  }
  const folders = [...(env['PATH'] ?? '').split(':'), '/snap/bin'].filter((folder) => folder.startsWith('/'));
  return NAMES_ON_LINUX.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * A stub or a browser without its libraries is there but does not run. Only asked on Linux: on Windows the question opens a window.
 * @param {Browser} browser
 */
const runs = (browser) => process.platform !== 'linux' || askVersion(browser).status === 0;

/** @param {Browser} browser */
const askVersion = ({ path: program, env }) =>
  spawnSync(program, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000, encoding: 'utf8' });

/** Which browser it is, as it says itself. @param {Browser} browser @returns {string} empty where it is not asked */
export const versionOf = (browser) => (process.platform === 'linux' ? askVersion(browser).stdout.trim() : '');

/** @returns {Browser | undefined} undefined where the package is not installed or made for another system */
function fromNpm() {
  const manifest = path.join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !fs.existsSync(manifest)) return undefined;
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  const folder = path.join(cache, `chromium-${version}`);
  if (!fs.existsSync(folder)) unpackInto(folder);
  const from = `@sparticuz/chromium ${version}`;
  const fonts = fs.existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const browser = { path: path.join(folder, 'chromium'), env: fonts, from };
  if (runs(browser)) return browser;
  // Where the system lacks NSS and its kin, the package brings its own.
  const env = { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  return { ...browser, env, from: `${from} with its own libraries` };
}

const UNPACK = `
  import chromium from '@sparticuz/chromium';
  chromium.setGraphicsMode = false;
  await chromium.executablePath();
`;

/**
 * The package unpacks into the temporary folder of the moment and trusts whatever it finds there, so it gets a folder
 * to itself, which is renamed when complete: workers that start together never see half a browser.
 * @param {string} folder
 */
function unpackInto(folder) {
  fs.mkdirSync(cache, { recursive: true });
  const made = fs.mkdtempSync(path.join(cache, 'chromium-'));
  // The name of a Lambda engine makes the package unpack its libraries too; whether they are needed is found out later.
  const env = { ...process.env, TMPDIR: made, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  // The fonts that came along, for a system without any; the package's own file names folders of Lambda.
  const fonts = `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`;
  try {
    fs.writeFileSync(path.join(made, 'fonts', 'fonts.conf'), fonts);
    if (status === 0) fs.renameSync(made, folder);
  } catch {
    // Another process was first; its copy is the same.
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}

/**
 * A browser that runs, or one sentence that says what to install.
 * @returns {Browser | { missing: string }}
 */
export function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named === 'npm') {
    const carried = fromNpm();
    return carried && runs(carried)
      ? carried
      : { missing: 'CHROME_PATH asks for the browser from npm, which runs on Linux (x64) alone: unset it.' };
  }
  if (named) {
    const browser = { path: named, env: {}, from: 'CHROME_PATH' };
    return fs.existsSync(named) && runs(browser)
      ? browser
      : { missing: `CHROME_PATH names ${named}, which does not run: correct it or unset it.` };
  }
  for (const place of usualPlaces(process.platform, process.env)) {
    const browser = { path: place, env: {}, from: 'installed' };
    if (fs.existsSync(place) && runs(browser)) return browser;
  }
  const carried = fromNpm();
  if (carried && runs(carried)) return carried;
  return {
    missing: `No browser for the tests was found on this ${os.type()} (${process.arch}): install Google Chrome, Microsoft Edge or Chromium, or name one with CHROME_PATH.`,
  };
}
