import { describe, expect, it } from 'vitest';
import { count, countLine } from '../../../tools/count.mjs';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('counting tests', () => {
  it.each([
    ['all is well', report, 0, '3 passed, 0 failed'],
    [
      'a test fails',
      { ...report, numFailedTests: 2, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] },
      1,
      '3 passed, 2 failed',
    ],
    [
      'a file does not load',
      { ...report, testResults: [{ status: 'failed', assertionResults: [] }] },
      1,
      '3 passed, 1 failed',
    ],
    ['tests are skipped', { ...report, numPendingTests: 1, numTodoTests: 1 }, 0, '3 passed, 0 failed, 2 skipped'],
    ['an error belongs to no test', report, 1, '3 passed, 1 failed'],
    ['the run broke off', undefined, 137, '0 passed, 1 failed'],
  ])('says so where %s', (_name, given, exitCode, line) => {
    expect(countLine(count(given, exitCode))).toBe(line);
  });
});
