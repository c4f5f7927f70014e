import { describe, expect, test } from 'vitest';
import { ownLimit, readLimit, withStep } from '../../../../src/taskpane/settings/own-thresholds';

describe('a limit as typed', () => {
  test.each([
    ['60', 100, { limit: 60 }],
    [' 1,000 ', 5_000, { limit: 1_000 }],
    ['1 000', 5_000, { limit: 1_000 }],
    ['６０', 100, { limit: 60 }],
    ['100', 100, { limit: undefined }],
    ['', 100, { limit: undefined }],
    ['60', undefined, { limit: 60 }],
    ['101', 100, { problem: 'not-stricter' }],
    ['0', 100, { problem: 'not-a-number' }],
    ['-5', 100, { problem: 'not-a-number' }],
    ['many', 100, { problem: 'not-a-number' }],
    ['9'.repeat(30), undefined, { problem: 'not-a-number' }],
  ])('%j under %j', (text, organisation, typed) => {
    expect(readLimit(text, organisation)).toEqual(typed);
  });
});

test.each([
  [60, 100, 60],
  [60, undefined, 60],
  [100, 100, undefined],
  [100, 60, undefined],
  [undefined, 100, undefined],
])('of %j under %j %j is in force', (own, organisation, inForce) => {
  expect(ownLimit(own, organisation)).toBe(inForce);
});

test('one step is changed and the rest is left', () => {
  const own = { thresholds: { notice: 10, warn: 50 }, selfAliases: ['me@corp.example'] };
  expect(withStep(own, 'thresholds', 'warn', 60)).toEqual({ ...own, thresholds: { notice: 10, warn: 60 } });
  expect(withStep(own, 'thresholds', 'warn', undefined)).toEqual({ ...own, thresholds: { notice: 10 } });
  expect(withStep({}, 'newMailThresholds', 'block', 9)).toEqual({ newMailThresholds: { block: 9 } });
});
