import { expect, test } from 'vitest';
import { known } from '../../../../src/engine/facts';
import { audienceGrew } from '../../../../src/engine/rules/audience-grew';
import { actionOf, facts, replyToAll, verdictOf } from '../../../builders/engine/a-message';

const from = (before: number, now: number) => replyToAll({ direct: now, reachedAtOpen: known(before, 'snapshot') });

test.each([
  [6, 31, 'notice'],
  [6, 30, 'silent'],
  [40, 79, 'silent'],
  [40, 80, 'notice'],
  [0, 200, 'silent'],
])('from %i to %i people: %s', (before, now, action) => {
  expect(actionOf(audienceGrew, from(before, now))).toBe(action);
});

test('tells both numbers', () => {
  expect(verdictOf(audienceGrew, from(6, 60))?.params).toEqual({ before: 6, people: 60 });
});

test('without a snapshot it is silent', () => {
  expect(actionOf(audienceGrew, replyToAll({ direct: 500 }))).toBe('silent');
});

test('a new outside domain on a reply to all is told; on another message it is who the message is for', () => {
  const outside = { reachedAtOpen: known(5, 'snapshot'), direct: 6, newOutsideDomain: 'away.example' };
  expect(verdictOf(audienceGrew, replyToAll(outside))).toEqual({
    action: 'notice',
    messageId: 'new-domain',
    params: { domain: 'away.example' },
  });
  expect(actionOf(audienceGrew, facts({ kind: 'new', ...outside }))).toBe('silent');
});
