/** Builds the bundles of webpack.config.js, each where it does not match its sources, side by side in as many processes as pay. */

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MADE_WITH } from './made-with.mjs';
import { step } from './progress.mjs';
import { cache, dist, giveUp, root } from './project.mjs';
import { writeThirdParty } from './third-party.mjs';

/** As webpack.config.js lists them, those that take longest first. */
const BUNDLES = ['taskpane', 'launchevent', 'reply-all-guard', 'commands', 'preview', 'server'];

/** What every bundle is made with, beside its sources. */
const OF_EVERY_BUNDLE = ['package-lock.json', 'package.json', 'tsconfig.json', 'webpack.config.js', ...MADE_WITH];

/** @typedef {{ folder: string, readable: boolean }} Edition see webpack.config.js */

/** What is deployed, and tested. @type {Edition} */
export const DEPLOYED = { folder: dist, readable: false };
/** What `npm start` shows. @type {Edition} */
export const READABLE = { folder: path.join(cache, 'readable'), readable: true };

/**
 * Of one bundle: the files it was made of and those it became, each with a digest of names and contents, and the packages in it;
 * all from the root.
 * @typedef {{ from: readonly string[], to: readonly string[], packages: readonly string[], sources: string, built: string }} Stamp
 */
/** @typedef {Partial<Readonly<Record<string, Stamp>>>} Stamps by bundle */

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

/** @param {Pick<Stamp, 'from' | 'to' | 'packages'>} bundle @param {string} [folder] the project @returns {Stamp} as it is now */
export const stampOf = ({ from, to, packages }, folder = root) => ({
  from,
  to,
  packages,
  sources: digest(folder, [...OF_EVERY_BUNDLE, ...from]),
  built: digest(folder, to),
});

/**
 * Why a bundle is due, in a few words; undefined where it is not.
 * @param {Stamp | undefined} stamp what was written down when it was built @param {string} [folder] the project
 */
export function whyBuild(stamp, folder = root) {
  if (!stamp) return 'it was not built yet';
  const now = stampOf(stamp, folder);
  if (stamp.sources !== now.sources) return 'the sources have changed since';
  if (stamp.built !== now.built) return 'something else has changed it';
  return undefined;
}

/** @param {Edition} edition */
const stampFile = ({ folder }) => path.join(cache, `built-${path.basename(folder)}.json`);

/** @param {Edition} edition @returns {Stamps} */
export const readStamps = (edition) =>
  fs.existsSync(stampFile(edition)) ? JSON.parse(fs.readFileSync(stampFile(edition), 'utf8')) : {};

/** @param {Edition} edition @param {Stamps} stamps */
function writeStamps(edition, stamps) {
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(stampFile(edition), JSON.stringify(stamps));
}

/** Builds what does not match its sources; ends the process with what webpack said where one fails. @param {Edition} [edition] */
export async function buildWhenStale(edition = DEPLOYED) {
  const builders = await buildAndStay(edition);
  builders.end();
}

/** The same, with builders that stay for what is built next. @param {Edition} edition @returns {Promise<Builders>} */
export async function buildAndStay(edition) {
  const builders = new Builders(edition);
  endWhereFailed(await rebuild(builders));
  return builders;
}

/** Builds all, in the same manner. */
export async function buildAll() {
  const builders = new Builders(DEPLOYED);
  endWhereFailed(await build(builders, BUNDLES));
  builders.end();
}

/** @param {string | undefined} output */
function endWhereFailed(output) {
  if (output) giveUp(`${output}\nThe build failed; webpack's messages above say where.`);
}

/** @param {Builders} builders @returns {Promise<string | undefined>} what webpack said, empty where all went well; undefined where nothing was due */
async function rebuild(builders) {
  const stamps = readStamps(builders.edition);
  const due = BUNDLES.filter((name) => whyBuild(stamps[name]) !== undefined);
  return due.length === 0 ? undefined : build(builders, due);
}

/** @param {Builders} builders @param {readonly string[]} names @returns {Promise<string>} what webpack said, empty where all went well */
async function build(builders, names) {
  const { edition } = builders;
  const others = Object.entries(readStamps(edition)).filter(([name]) => !names.includes(name));
  writeStamps(edition, Object.fromEntries(others));
  const begun = Date.now();
  const failuresIn = (/** @type {readonly Report[]} */ all) => all.filter(({ output }) => output !== '');
  const done = (/** @type {readonly Report[]} */ all) => (failuresIn(all).length === 0 ? 'Built' : 'Failed');
  const reports = await step({ doing: 'Building', done }, () => builders.build(names));
  const failed = failuresIn(reports);
  const made = reports
    .filter((report) => !failed.includes(report) && !haveChanged(report.from, begun))
    .map((report) => [report.name, stampOf(report)]);
  const stamps = /** @type {Stamps} */ (Object.fromEntries([...others, ...made]));
  if (failed.length === 0 && !edition.readable) await tellThirdParty(edition, stamps);
  writeStamps(edition, stamps);
  return failed.map(({ output }) => output).join('\n');
}

/** Sources that were saved while they were built: who knows which version was read. @param {readonly string[]} files @param {number} since */
const haveChanged = (files, since) =>
  files.some((file) => (fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0) > since);

const SETTLED_MS = 200;

/**
 * Builds again whenever a source is saved, until the process ends.
 * @param {Builders} builders @param {() => void} rebuilt is told each time
 */
export function watch(builders, rebuilt) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let building = Promise.resolve();
  const onSave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(async () => {
        const output = await rebuild(builders).catch((/** @type {Error} */ { message }) => message);
        if (output) console.error(output);
        else if (output === '') rebuilt();
      });
    }, SETTLED_MS);
  };
  for (const source of ['src', 'assets', 'manifest.xml'])
    fs.watch(path.join(root, source), { recursive: true }, onSave).once('error', () => undefined);
}

/** Of what is deployed, and of the command, each beside its files. @param {Edition} edition @param {Stamps} stamps */
async function tellThirdParty({ folder }, stamps) {
  const packagesOf = (/** @type {readonly string[]} */ names) => names.flatMap((name) => stamps[name]?.packages ?? []);
  await writeThirdParty(folder, packagesOf(['taskpane', 'launchevent', 'commands']));
  await writeThirdParty(path.join(folder, 'cli'), packagesOf(['reply-all-guard']));
}

/**
 * @typedef {object} Report what tools/bundle-worker.mjs tells of a bundle
 * @property {string} name @property {string} output empty where all went well
 * @property {readonly string[]} from @property {readonly string[]} to @property {readonly string[]} packages
 */

/** @typedef {import('node:child_process').ChildProcess} Worker */

/** They keep a gigabyte between them: no longer than somebody is likely to save again. */
const STAY_MS = 10 * 60_000;

/**
 * Processes that build bundles, as many as pay. Each has what it built in memory: the same bundle takes it a fraction of the time again.
 */
export class Builders {
  /** @type {Worker[]} */
  #workers = [];
  /** Who built a bundle. @type {Map<string, Worker>} */
  #homes = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #leaving;
  #madeWith = '';

  /** @param {Edition} edition */
  constructor(edition) {
    this.edition = edition;
  }

  /** @param {readonly string[]} names @returns {Promise<readonly Report[]>} */
  async build(names) {
    // Its configuration and loaders are read when a process begins.
    const madeWith = digest(root, OF_EVERY_BUNDLE);
    if (madeWith !== this.#madeWith) this.end();
    this.#madeWith = madeWith;
    clearTimeout(this.#leaving);
    const queue = [...names];
    const wanted = Math.min(os.availableParallelism(), names.length);
    while (this.#workers.length < wanted) this.#workers.push(this.#begin());
    const working = this.#workers.map((worker) => this.#work(worker, queue));
    const reports = await Promise.all(working).catch((/** @type {unknown} */ error) => {
      // The others may still be at it: what is built next is built by new ones.
      this.end();
      throw error;
    });
    this.#leaving = setTimeout(() => this.end(), STAY_MS).unref();
    return reports.flat();
  }

  /** They write webpack's cache down and end; nobody has to wait for that. */
  end() {
    clearTimeout(this.#leaving);
    for (const worker of this.#workers) if (worker.connected) worker.disconnect();
    this.#workers = [];
    this.#homes.clear();
  }

  #begin() {
    const worker = fork(path.join(root, 'tools', 'bundle-worker.mjs'), [JSON.stringify(this.edition)], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    worker.unref();
    worker.once('exit', () => {
      this.#workers = this.#workers.filter((each) => each !== worker);
      for (const [name, home] of this.#homes) if (home === worker) this.#homes.delete(name);
    });
    return worker;
  }

  /** @param {Worker} worker @param {string[]} queue of all of them @returns {Promise<readonly Report[]>} */
  async #work(worker, queue) {
    const reports = [];
    for (;;) {
      const at = queue.findIndex((name) => (this.#homes.get(name) ?? worker) === worker);
      if (at < 0) return reports;
      const [name = ''] = queue.splice(at, 1);
      this.#homes.set(name, worker);
      worker.send(name);
      reports.push(await nextReport(worker, name));
    }
  }
}

/**
 * @param {Worker} worker @param {string} name @returns {Promise<Report>}
 */
const nextReport = (worker, name) =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`The process that built ${name} ended before it was done.`));
    worker.once('exit', ended);
    worker.once('error', reject);
    worker.once('message', (report) => {
      worker.off('exit', ended);
      worker.off('error', reject);
      resolve(/** @type {Report} */ (report));
    });
  });
