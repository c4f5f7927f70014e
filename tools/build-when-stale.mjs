/** Builds dist/ with webpack: always, or when it does not match the sources. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cache, dist, giveUp, root } from './project.mjs';
import { commandOf, run, SET_UP } from './run.mjs';

/** What a build reads, below the root. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'tsconfig.json', 'webpack.config.js', 'package-lock.json'];
const stampFile = path.join(cache, 'build.json');

/** @typedef {{ sources: string, dist: string }} Stamp one digest each, of names and contents */

/**
 * A digest of every file's name and content.
 * @param {string} folder @param {readonly string[]} names files and folders in it
 */
export function digest(folder, names) {
  const hash = createHash('sha256');
  /** @param {string} name */
  const add = (name) => {
    const full = path.join(folder, name);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const child of fs.readdirSync(full).sort()) add(path.posix.join(name, child));
    else hash.update(`${name}\0${stat ? `${stat.size}\0` : 'absent\0'}`).update(stat ? fs.readFileSync(full) : '');
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}

/** @returns {Stamp} */
const stampNow = () => ({ sources: digest(root, SOURCES), dist: digest(dist, ['.']) });

/**
 * @param {Stamp | undefined} built what was written down after the last build @param {Stamp} now
 * @returns {string | undefined} why a build is due, in a few words
 */
export function whyBuild(built, now) {
  if (!built) return 'it was not built yet';
  if (built.sources !== now.sources) return 'the sources have changed since';
  if (built.dist !== now.dist) return 'something else has changed it';
  return undefined;
}

/** Builds for production; ends the process with webpack's exit code where that fails. */
export async function build() {
  fs.rmSync(stampFile, { force: true });
  const sources = digest(root, SOURCES);
  const code = await run(
    process.execPath,
    [commandOf('webpack-cli'), '--stats', 'errors-warnings', '--fail-on-warnings'],
    SET_UP,
  );
  if (code !== 0) giveUp("The build failed; webpack's messages above say where.", code);
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(stampFile, JSON.stringify({ sources, dist: digest(dist, ['.']) }));
}

export async function buildWhenStale() {
  const built = fs.existsSync(stampFile) ? JSON.parse(fs.readFileSync(stampFile, 'utf8')) : undefined;
  const why = whyBuild(built, stampNow());
  if (!why) return;
  console.error(`Building dist/, because ${why}. The first build takes half a minute, later ones a few seconds.`);
  await build();
}
