import { expect, test } from 'vitest';
import { protectedList } from '../../../../src/engine/rules/protected-list';
import { actionOf, facts, findingOf, list, replyToAll, settings, verdictOf } from '../../../builders/engine/a-message';

const address = 'practices@croydon.example';

test.each(['new', 'forward', 'reply', 'invitation'] as const)('an action in the row holds for a %s', (kind) => {
  const rows = settings({ lists: [{ address, action: 'confirm' }] });
  expect(actionOf(protectedList, facts({ kind, lists: [list({ row: 0 })] }), rows)).toBe('confirm');
});

test('a row without action or words is information, whatever policy makes of the rule', () => {
  const rows = settings({ lists: [{ address, size: 40, name: 'Practices' }], rules: { 'protected-list': 'block' } });
  const about = replyToAll({ lists: [list({ row: 0 })] });
  expect(actionOf(protectedList, about, rows)).toBe('silent');
  expect(findingOf('protected-list', about, rows)).toBeUndefined();
});

test.each([
  ['a message', { message: 'Ask first.' }],
  ['a link', { link: 'https://intranet.example/lists' }],
])('a row with %s and no action notices it', (_, words) => {
  const rows = settings({ lists: [{ address, ...words }] });
  expect(verdictOf(protectedList, replyToAll({ lists: [list({ row: 0 })] }), rows)).toMatchObject({
    action: 'notice',
    messageId: 'owner-words',
    params: words,
  });
});

test("the catalogue's words are noticed, with a row that only gives the size as without one", () => {
  const rows = settings({ lists: [{ address, size: 40 }] });
  for (const row of [undefined, 0])
    expect(
      verdictOf(protectedList, replyToAll({ lists: [list({ row, ownerWords: 'Ask first.' })] }), rows),
    ).toMatchObject({ action: 'notice', params: { message: 'Ask first.' } });
});

test("does what its row says, in the owner's words", () => {
  const rows = settings({ lists: [{ address, action: 'block', message: 'Write to the practice managers.' }] });
  expect(verdictOf(protectedList, replyToAll({ lists: [list({ row: 0 })] }), rows)).toMatchObject({
    action: 'block',
    messageId: 'protected',
    params: { message: 'Write to the practice managers.' },
  });
});

test('allow gives the size alone', () => {
  const rows = settings({ lists: [{ address, size: 40, action: 'allow' }] });
  expect(actionOf(protectedList, replyToAll({ lists: [list({ row: 0 })] }), rows)).toBe('silent');
});

test('of several rows the strictest speaks', () => {
  const rows = settings({
    lists: [
      { address, action: 'warn' },
      { address: 'all@croydon.example', action: 'block' },
    ],
  });
  const lists = [list({ row: 0 }), list({ address: 'all@croydon.example', name: 'All', row: 1 })];
  expect(verdictOf(protectedList, replyToAll({ lists }), rows)).toMatchObject({
    action: 'block',
    params: { list: 'All' },
  });
});

test('what no row fits is let through', () => {
  const rows = settings({ lists: [{ address, action: 'block' }] });
  expect(actionOf(protectedList, replyToAll({ lists: [list()] }), rows)).toBe('silent');
});
