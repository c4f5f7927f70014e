/** What a release changes in the repository's files, as text in and text out, and why there can be none. */

const SEMVER = /^(\d+)\.(\d+)\.(\d+)$/;
const UNRELEASED = '## Unreleased';

/** @typedef {{ 'package.json': string, 'package-lock.json': string, 'manifest.xml': string, 'CHANGELOG.md': string }} ReleaseFiles */

/** @param {string} version @returns {readonly number[] | undefined} */
const partsOf = (version) => SEMVER.exec(version)?.slice(1).map(Number);

/** @param {string} version @param {string} other whether the first is the higher one */
function isHigher(version, other) {
  const [a = [], b = []] = [partsOf(version), partsOf(other)];
  const at = a.findIndex((part, nth) => part !== b[nth]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Where a release may go to from here. @param {string} version @returns {readonly string[]} */
function nextOf(version) {
  const [major = 0, minor = 0, patch = 0] = partsOf(version) ?? [];
  return [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`];
}

/** What stands under the heading of what is not released. @param {string} changelog */
const unreleased = (changelog) => changelog.split(`${UNRELEASED}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';

/** @param {string} text JSON @returns {string} */
const versionIn = (text) => JSON.parse(text).version;

/** @param {string} manifest */
const manifestVersion = (manifest) => /<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1] ?? '';

/**
 * One sentence that says why this cannot be released, and what is possible; undefined where it can.
 * @param {string} version @param {ReleaseFiles} files @param {{ status: string, tags: readonly string[] }} git
 */
export function whyNotReleased(version, files, { status, tags }) {
  const current = versionIn(files['package.json']);
  const [shipped = '0.0.0'] = /^\d+\.\d+\.\d+/.exec(manifestVersion(files['manifest.xml'])) ?? [];
  const next = nextOf(current).filter((each) => !isHigher(shipped, each));
  const possible = `it is ${current} now, and what comes next is ${next.join(' or ')}`;
  if (!SEMVER.test(version)) return `A version is three numbers, such as 1.0.0, not "${version}": ${possible}.`;
  if (!isHigher(version, current)) return `${version} is not higher than what is there: ${possible}.`;
  if (tags.includes(`v${version}`)) return `There is a tag v${version} already: that version was released.`;
  if (status) return `There are changes that are not committed: commit them or take them back first.\n${status}`;
  if (!unreleased(files['CHANGELOG.md']))
    return `CHANGELOG.md has nothing under "${UNRELEASED}": say there what is new.`;
  if (isHigher(shipped, version))
    return `manifest.xml has version ${shipped} and is not taken back to ${version}, since Outlook keeps the higher one: ${possible}.`;
  return undefined;
}

/**
 * The files of the repository as they are released.
 * @param {string} version @param {string} day as 2026-11-29 @param {ReleaseFiles} files @returns {ReleaseFiles}
 */
export function releasedFiles(version, day, files) {
  const ofPackage = /("name": "reply-all-guard",\s*"version": ")[^"]+/g;
  return {
    'package.json': files['package.json'].replace(ofPackage, `$1${version}`),
    // Once for the file, once for the package in it.
    'package-lock.json': files['package-lock.json'].replace(ofPackage, `$1${version}`),
    'manifest.xml': files['manifest.xml'].replace(/<Version>[\d.]+</, `<Version>${version}.0<`),
    'CHANGELOG.md': files['CHANGELOG.md'].replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} (${day})\n`),
  };
}
