import { describe, expect, it } from 'vitest';
import { count, countLine, secondTries } from '../../../tools/count.mjs';

const result = (status: string, ...failureMessages: string[]) => ({ status, fullName: 'a test', failureMessages });
const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [result('passed')] }],
};

describe('counting tests', () => {
  it.each([
    ['all is well', report, 0, '3 passed, 0 failed'],
    [
      'a test fails',
      {
        ...report,
        numFailedTests: 2,
        testResults: [{ status: 'failed', assertionResults: [result('failed', 'why')] }],
      },
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

  it('names the tests that passed when they were tried again, and no other', () => {
    const again = result('passed', 'the first time');
    const assertionResults = [result('passed'), result('failed', 'twice'), again];
    expect(secondTries({ ...report, testResults: [{ status: 'failed', assertionResults }] })).toEqual([again]);
    expect(secondTries(undefined)).toEqual([]);
  });
});
