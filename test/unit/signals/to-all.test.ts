import { expect, test } from 'vitest';
import { isToAll } from '../../../src/signals/to-all';

test.each([
  ['reply', 0, 0, false],
  ['reply', 1, 0, false],
  ['reply', 2, 0, true],
  ['reply', 0, 1, true],
  ['new', 500, 3, false],
  ['forward', 500, 3, false],
] as const)('%s with %d people and %d lists: %s', (kind, people, lists, toAll) => {
  expect(isToAll(kind, people, lists)).toBe(toAll);
});
