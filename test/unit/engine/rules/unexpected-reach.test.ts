import { expect, test } from 'vitest';
import { unexpectedReach } from '../../../../src/engine/rules/unexpected-reach';
import { actionOf, facts, listOf, replyToAll, verdictOf } from '../../../builders/engine/a-message';

test.each([
  ['new', 999, 'silent'],
  ['new', 1000, 'warn'],
  ['forward', 4999, 'warn'],
  ['forward', 5000, 'confirm'],
  ['new', 850_000, 'confirm'],
  ['invitation', 999, 'silent'],
  ['invitation', 1000, 'warn'],
  ['invitation', 850_000, 'confirm'],
] as const)('a %s message to %i people: %s', (kind, people, action) => {
  expect(actionOf(unexpectedReach, facts({ kind, lists: [listOf(people - 1)] }))).toBe(action);
});

test('a reply has its own thresholds', () => {
  expect(actionOf(unexpectedReach, replyToAll({ direct: 9000 }))).toBe('silent');
});

test('tells the limit that was reached', () => {
  expect(verdictOf(unexpectedReach, facts({ kind: 'new', direct: 1200 }))?.params).toEqual({ limit: 1000 });
});
