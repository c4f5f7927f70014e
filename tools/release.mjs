/** `npm run release -- 1.0.0`: the next version, built, packaged and summed up. `-- --help` tells the rest. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import util from 'node:util';
import { buildAll } from './bundles.mjs';
import { ensureInstalled } from './install.mjs';
import { withSource } from './load-source.mjs';
import { giveUp, dist, root } from './project.mjs';
import { releasedFiles, whyNotReleased } from './release-files.mjs';
import { NOTICES, SBOM } from './third-party.mjs';

const HELP = `npm run release -- VERSION [--dry-run] [--tag]
Sets VERSION in package.json, package-lock.json and manifest.xml, puts the day's heading into CHANGELOG.md, builds, keeps what the
build stores for the next release's upgrade test (test/upgrade/stores), and writes release/VERSION: the build as one archive, its
notices, its bill of materials (SBOM), and SHA256SUMS.txt.
It refuses a tree with changes, and a version that is not higher. If something fails, the files are as they were.

--dry-run  says what would be done, and writes nothing
--tag      commits the changed files and tags the commit; nothing is pushed
--help     this text`;

const USAGE_ERROR = 2;
const NAMES = /** @type {const} */ (['package.json', 'package-lock.json', 'manifest.xml', 'CHANGELOG.md']);

/** @param {readonly string[]} words @returns {string} */
const git = (words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();

/** @returns {{ version: string, isDry: boolean, isTagged: boolean }} */
function readArguments() {
  try {
    const { values, positionals } = util.parseArgs({
      options: { 'dry-run': { type: 'boolean' }, tag: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const [version, ...more] = positionals;
    if (version === undefined || more.length > 0)
      giveUp('"npm run release" takes one version: npm run release -- 1.0.0', USAGE_ERROR);
    return { version, isDry: values['dry-run'] ?? false, isTagged: values.tag ?? false };
  } catch (error) {
    return giveUp(
      `${/** @type {Error} */ (error).message} "npm run release -- --help" shows what there is.`,
      USAGE_ERROR,
    );
  }
}

/** @returns {import('./release-files.mjs').ReleaseFiles} */
const readFiles = () =>
  /** @type {import('./release-files.mjs').ReleaseFiles} */ (
    Object.fromEntries(NAMES.map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]))
  );

/** @param {import('./release-files.mjs').ReleaseFiles} files */
function writeFiles(files) {
  for (const name of NAMES) fs.writeFileSync(path.join(root, name), files[name]);
}

/** Of the build, what is released: all but the simulated Outlook. @param {string} folder @returns {readonly string[]} by path with `/`, sorted */
const releasedBuild = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.startsWith('preview/') && !name.endsWith('.map'))
    .sort();

/**
 * The build in one file, the same bytes for the same build and day.
 * @param {string} version @param {string} day @returns {Promise<Uint8Array>}
 */
async function archive(version, day) {
  const { zipSync } = await import('fflate');
  const folder = `reply-all-guard-${version}`;
  // Zip knows no time zone: noon is on that day almost everywhere.
  const mtime = new Date(`${day}T12:00:00`);
  /** @type {Record<string, [Uint8Array, { mtime: Date }]>} */
  const entries = {};
  for (const name of releasedBuild(dist))
    entries[`${folder}/${name}`] = [fs.readFileSync(path.join(dist, name)), { mtime }];
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md'])
    entries[`${folder}/${name}`] = [fs.readFileSync(path.join(root, name)), { mtime }];
  return zipSync(entries, { level: 9 });
}

/**
 * What was archived says its version and makes a package; what does not is not released.
 * @param {string} version @param {Uint8Array} zip
 */
async function tryOut(version, zip) {
  const { unzipSync } = await import('fflate');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reply-all-guard-release-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(zip))) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), bytes);
    }
    const command = path.join(folder, `reply-all-guard-${version}`, 'cli', 'reply-all-guard.mjs');
    /** @param {readonly string[]} words */
    const run = (words) =>
      execFileSync(process.execPath, [command, ...words], { encoding: 'utf8', stdio: 'pipe' }).trim();
    const said = run(['--version']);
    if (said !== version) throw new Error(`The built command calls itself "${said}", not ${version}.`);
    const example = ['--url', 'https://mail-guard.example.org/', '--mode', 'observe'];
    run(['package', '--out', path.join(folder, 'package'), ...example]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What the build stores on devices, with windows and with people: the next release has to read it.
 * @param {string} file
 */
async function writeStores(file) {
  const stores = await withSource('test/upgrade/stores-of-build.ts', ({ storesOfBuild }) => storesOfBuild());
  fs.writeFileSync(file, `${JSON.stringify(stores, null, 2)}\n`);
}

/** @param {string} folder @returns {string} as sha256sum writes and checks it */
const sumsOf = (folder) =>
  fs
    .readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(fs.readFileSync(path.join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');

/**
 * Writes the release's folder, which stands whole or not at all.
 * @param {string} version @param {string} day @param {string} out
 */
async function writeRelease(version, day, out) {
  const zip = await archive(version, day);
  await tryOut(version, zip);
  const unfinished = `${out}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  fs.writeFileSync(path.join(unfinished, `reply-all-guard-${version}.zip`), zip);
  for (const name of [NOTICES, SBOM]) fs.copyFileSync(path.join(dist, name), path.join(unfinished, name));
  fs.writeFileSync(path.join(unfinished, 'SHA256SUMS.txt'), sumsOf(unfinished));
  fs.rmSync(out, { recursive: true, force: true });
  fs.renameSync(unfinished, out);
}

/** @param {string} version @param {readonly string[]} changed */
function tag(version, changed) {
  git(['add', '--', ...changed]);
  git(['commit', '--quiet', '--message', `Release ${version}`, '--', ...changed]);
  git(['tag', '--annotate', '--message', `Release ${version}`, `v${version}`]);
}

const { version, isDry, isTagged } = readArguments();
const before = readFiles();
const why = whyNotReleased(version, before, {
  status: git(['status', '--porcelain']),
  tags: git(['tag', '--list']).split('\n'),
});
if (why) giveUp(why, USAGE_ERROR);
const day = new Date().toISOString().slice(0, 10);
const after = releasedFiles(version, day, before);
const stores = path.join('test', 'upgrade', 'stores', `${version}.json`);
const changed = [...NAMES.filter((name) => after[name] !== before[name]), stores];
const out = path.join('release', version);
if (isDry) {
  console.log(
    `${version} can be released: ${changed.join(', ')} would change, and ${out} be written. Nothing was done.`,
  );
  process.exit(0);
}

await ensureInstalled();
writeFiles(after);
// However it ends without a release, the files are as they were.
let isReleased = false;
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => {
  if (isReleased) return;
  writeFiles(before);
  fs.rmSync(path.join(root, stores), { force: true });
});
try {
  await buildAll();
  await writeStores(path.join(root, stores));
  await writeRelease(version, day, path.join(root, out));
} catch (error) {
  giveUp(`${/** @type {Error} */ (error).message}\nNothing was released, and no file was changed.`);
}
isReleased = true;
if (isTagged) tag(version, changed);
const commit = `git add ${stores} && git commit -m "Release ${version}" -- ${changed.join(' ')} && git tag -a -m "Release ${version}" v${version}`;
console.log(`Released ${version}. ${out} holds:
${fs
  .readdirSync(path.join(root, out))
  .map((name) => `  ${name}`)
  .join('\n')}

Next:
${[
  'npm run test:all, which is to be green on what was built',
  'CHROME_PATH=npm npm run test:all -- --project browser --project long, the same with the Chromium that npm brings (Linux, x64)',
  ...(isTagged ? [] : [commit]),
  `git push --follow-tags`,
  `publish what ${out} holds; SHA256SUMS.txt lets everyone check it with "sha256sum --check"`,
]
  .map((line, nth) => `  ${nth + 1}. ${line}`)
  .join('\n')}`);
