import { expect, test } from 'vitest';
import { known, unknown } from '../../../../src/engine/facts';
import { senderAskedNotTo } from '../../../../src/engine/rules/sender-asked-not-to';
import { actionOf, facts, list, listOf, replyToAll } from '../../../builders/engine/a-message';

const asked = { senderAskedNotTo: known(true, 'quoted-text') };

test.each([
  [24, 'silent'],
  [25, 'warn'],
  [99, 'warn'],
  [100, 'confirm'],
])('%i people: %s', (direct, action) => {
  expect(actionOf(senderAskedNotTo, replyToAll({ direct, ...asked }))).toBe(action);
});

test('a list of unknown size: warn, because nobody knows that there are a hundred', () => {
  expect(actionOf(senderAskedNotTo, replyToAll({ direct: 2, lists: [list()], ...asked }))).toBe('warn');
  expect(actionOf(senderAskedNotTo, replyToAll({ direct: 2, lists: [listOf(800)], ...asked }))).toBe('confirm');
});

test('silent where nothing was asked, nothing could be read, or one person gets it', () => {
  const not = known(false, 'quoted-text');
  expect(actionOf(senderAskedNotTo, replyToAll({ direct: 500, senderAskedNotTo: not }))).toBe('silent');
  expect(actionOf(senderAskedNotTo, replyToAll({ direct: 500, senderAskedNotTo: unknown('timeout') }))).toBe('silent');
  expect(actionOf(senderAskedNotTo, facts({ direct: 500, ...asked }))).toBe('silent');
});
