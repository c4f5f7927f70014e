import { expect, test } from 'vitest';
import { known, unknown } from '../../../../src/engine/facts';
import { senderAskedNotTo as rule } from '../../../../src/engine/rules/sender-asked-not-to';
import { actionOf, facts, list, listOf, replyToAll } from '../../../builders/engine/a-message';

const asked = { senderAskedNotTo: known('yes' as const, 'quoted-text') };

test.each([
  [24, 'silent'],
  [25, 'warn'],
  [99, 'warn'],
  [100, 'confirm'],
])('%i people: %s', (direct, action) => {
  expect(actionOf(rule, replyToAll({ direct, ...asked }))).toBe(action);
});

test('a list of unknown size: warn, because nobody knows that there are a hundred', () => {
  expect(actionOf(rule, replyToAll({ direct: 2, lists: [list()], ...asked }))).toBe('warn');
  expect(actionOf(rule, replyToAll({ direct: 2, lists: [listOf(800)], ...asked }))).toBe('confirm');
});

test('what an earlier sender asked is warned about, however many get it', () => {
  const senderAskedNotTo = known('earlier' as const, 'quoted-text');
  const of = (differs: object) => actionOf(rule, replyToAll({ senderAskedNotTo, ...differs }));
  expect([of({ direct: 24 }), of({ direct: 25 }), of({ lists: [listOf(800)] })]).toEqual(['silent', 'warn', 'warn']);
});

test('silent where nothing was asked, nothing could be read, or one person gets it', () => {
  const not = known('no' as const, 'quoted-text');
  expect(actionOf(rule, replyToAll({ direct: 500, senderAskedNotTo: not }))).toBe('silent');
  expect(actionOf(rule, replyToAll({ direct: 500, senderAskedNotTo: unknown('timeout') }))).toBe('silent');
  expect(actionOf(rule, facts({ direct: 500, ...asked }))).toBe('silent');
});
