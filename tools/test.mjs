/**
 * `npm test`, `npm run test:long`, `npm run test:all`: set up what is missing, run the tests of every day, the slow and rare
 * ones, or both, and end with a line that counts them. Other arguments go to vitest.
 */

import fs from 'node:fs';
import path from 'node:path';
import { cache } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { buildWhenStale } from './bundles.mjs';
import { findBrowser, versionOf } from './browser.mjs';
import { findNginx } from './nginx.mjs';
import { count, countLine, secondTries } from './count.mjs';
import { commandOf, run } from './run.mjs';

await ensureInstalled();
await buildWhenStale();
const browser = findBrowser();
const nginx = findNginx();
console.log(
  'missing' in browser
    ? browser.missing
    : `Browser for the tests: ${[versionOf(browser), browser.path, browser.from].filter(Boolean).join(', ')}.`,
);
console.log('missing' in nginx ? `${nginx.missing} Its tests are skipped.` : `nginx for the tests: ${nginx.path}.`);

/** What vitest is told for each edition. @type {Record<string, readonly string[]>} */
const EDITIONS = { '--long': ['--project', 'long'], '--all': [] };
const [edition = '', ...rest] = process.argv.slice(2);
const given = edition in EDITIONS ? rest : process.argv.slice(2);
const projects = given.some((arg) => arg.startsWith('--project')) ? [] : (EDITIONS[edition] ?? ['--project', '!long']);
const reportFile = path.join(cache, `test-report-${process.pid}.json`);
fs.mkdirSync(cache, { recursive: true });
const exitCode = await run(process.execPath, [
  commandOf('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...projects,
  ...given,
]);
const report = fs.existsSync(reportFile) ? JSON.parse(fs.readFileSync(reportFile, 'utf8')) : undefined;
fs.rmSync(reportFile, { force: true });
if (!report) console.log('The tests did not run to their end; the run itself counts as a failure.');
for (const { fullName, failureMessages } of secondTries(report))
  console.log(`Passed on the second try: ${fullName}\n  ${failureMessages[0]?.split('\n')[0]}`);
const counted = count(report, exitCode);
console.log(countLine(counted));
process.exitCode = exitCode === 0 && counted.failed > 0 ? 1 : exitCode;
