import { expect, test } from 'vitest';
import { largeAudience } from '../../../../src/engine/rules/large-audience';
import { actionOf, facts, listOf, replyToAll, settings, verdictOf } from '../../../builders/engine/a-message';

test.each([
  [24, 'silent'],
  [25, 'notice'],
  [99, 'notice'],
  [100, 'warn'],
  [999, 'warn'],
  [1000, 'confirm'],
  [4999, 'confirm'],
  [5000, 'block'],
  [850_000, 'block'],
])('a reply to %i people: %s', (people, action) => {
  expect(actionOf(largeAudience, replyToAll({ direct: people }))).toBe(action);
});

test('counts the people behind lists as much as those named one by one', () => {
  expect(actionOf(largeAudience, replyToAll({ direct: 40, lists: [listOf(60)] }))).toBe('warn');
});

test('a reply to one person and a new message are none of its business', () => {
  expect(actionOf(largeAudience, facts({ lists: [listOf(9000)] }))).toBe('silent');
  expect(actionOf(largeAudience, facts({ kind: 'new', direct: 9000 }))).toBe('silent');
});

test('the organisation can move a step, and take one out with 0', () => {
  const own = settings({ thresholds: { notice: 10, warn: 0, confirm: 300, block: 0 } });
  expect(actionOf(largeAudience, replyToAll({ direct: 10 }), own)).toBe('notice');
  expect(actionOf(largeAudience, replyToAll({ direct: 250 }), own)).toBe('notice');
  expect(actionOf(largeAudience, replyToAll({ direct: 90_000 }), own)).toBe('confirm');
});

test('tells the limit that was reached', () => {
  expect(verdictOf(largeAudience, replyToAll({ direct: 150 }))).toMatchObject({
    messageId: 'from',
    params: { limit: 100 },
  });
  expect(verdictOf(largeAudience, replyToAll({ direct: 6000 }))).toMatchObject({
    messageId: 'blocked-from',
    params: { limit: 5000 },
  });
});
