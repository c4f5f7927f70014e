import { expect, test } from 'vitest';
import { protectedList } from '../../../../src/engine/rules/protected-list';
import { actionOf, facts, list, replyToAll, settings, verdictOf } from '../../../builders/engine/a-message';

const address = 'practices@croydon.example';

test('a list with a row asks for confirmation, in new messages too', () => {
  const rows = settings({ lists: [{ address, size: 40 }] });
  expect(actionOf(protectedList, replyToAll({ lists: [list({ row: 0 })] }), rows)).toBe('confirm');
  expect(actionOf(protectedList, facts({ kind: 'new', lists: [list({ row: 0 })] }), rows)).toBe('confirm');
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
  expect(actionOf(protectedList, replyToAll({ lists: [list({ row: 0 })] }), rows)).toBe('allow');
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
