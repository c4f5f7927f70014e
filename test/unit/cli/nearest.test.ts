import { expect, test } from 'vitest';
import { nearest } from '../../../src/cli/nearest';

test.each([
  ['lists', ['list', 'for'], 'list'],
  ['Mode', ['mode'], 'mode'],
  ['massages', ['message', 'messages'], 'messages'],
  ['jsno', ['json'], 'json'],
  // Half of a word has to be right: anything would be near a short one.
  ['xy', ['to', 'me'], undefined],
  ['colour', ['mode', 'rules', 'lists'], undefined],
  ['x'.repeat(60_000), ['x'], undefined],
  ['anything', [], undefined],
])('of %s', (word, among, near) => {
  expect(nearest(word, among)).toBe(near);
});
