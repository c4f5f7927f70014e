/** `npm test`: sets up what is missing, runs every test, and ends with a line that counts them. Arguments go to vitest. */

import fs from 'node:fs';
import path from 'node:path';
import { cache } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { buildWhenStale } from './build.mjs';
import { findBrowser } from './browser.mjs';
import { commandOf, run } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} Report vitest's own, in JSON
 */

/**
 * Counts tests. A file that failed without a failed test (it does not load, a hook throws) counts as one failure, and so
 * does a run that ended badly for a reason that no file shows.
 * @param {Report | undefined} report undefined where the run broke off @param {number} exitCode @returns {Count}
 */
export function count(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const skipped = report ? report.numPendingTests + report.numTodoTests : 0;
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + broken.length;
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed, skipped };
}

/** @param {Count} counted */
export const countLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function main() {
  await ensureInstalled();
  await buildWhenStale();
  const browser = findBrowser();
  console.log('missing' in browser ? browser.missing : `Browser for the tests: ${browser.path} (${browser.from}).`);

  const reportFile = path.join(cache, `test-report-${process.pid}.json`);
  fs.mkdirSync(cache, { recursive: true });
  const exitCode = await run(process.execPath, [
    commandOf('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ]);
  const report = fs.existsSync(reportFile) ? JSON.parse(fs.readFileSync(reportFile, 'utf8')) : undefined;
  fs.rmSync(reportFile, { force: true });
  if (!report) console.log('The tests did not run to their end; the run itself counts as a failure.');
  const counted = count(report, exitCode);
  console.log(countLine(counted));
  process.exitCode = exitCode === 0 && counted.failed > 0 ? 1 : exitCode;
}

if (process.argv[1] === import.meta.filename) await main();
