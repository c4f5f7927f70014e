/** How many tests passed, from vitest's own report. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: TestResult[] }[] }} Report vitest's own, in JSON
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestResult
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

/** The tests that failed once and passed when they were tried again. @param {Report | undefined} report */
export const secondTries = (report) =>
  (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0),
  );
