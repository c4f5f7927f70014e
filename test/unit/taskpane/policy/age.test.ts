import { expect, test } from 'vitest';
import { ageKey } from '../../../../src/taskpane/policy/age';

const MINUTE = 60_000;

test.each([
  [-MINUTE, 'policy.age-now', 0],
  [MINUTE - 1, 'policy.age-now', 0],
  [MINUTE, 'policy.age-minutes', 1],
  [60 * MINUTE - 1, 'policy.age-minutes', 59],
  [60 * MINUTE, 'policy.age-hours', 1],
  [24 * 60 * MINUTE - 1, 'policy.age-hours', 23],
  [24 * 60 * MINUTE, 'policy.age-days', 1],
  [400 * 24 * 60 * MINUTE, 'policy.age-days', 400],
])('%i ms is %s, %i', (ms, key, age) => {
  expect(ageKey(ms)).toEqual([key, { age }]);
});
