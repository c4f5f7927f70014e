import { expect, test } from 'vitest';
import { known } from '../../../../src/engine/facts';
import { stormInProgress } from '../../../../src/engine/rules/storm-in-progress';
import {
  actionOf,
  facts,
  findingOf,
  list,
  listOf,
  replyToAll,
  settings,
  verdictOf,
} from '../../../builders/engine/a-message';

const storm = (replies = 10, people = 3) => ({ thread: known({ replies, people }, 'graph') });

test('ten replies by three people, to a list of unknown size: block, with the count', () => {
  const about = replyToAll({ lists: [list()], ...storm() });
  expect(verdictOf(stormInProgress, about)).toMatchObject({
    action: 'block',
    messageId: 'counted',
    params: { replies: 10, people: 3 },
  });
});

test.each([
  [9, 3],
  [10, 2],
])('%i replies by %i people are a conversation', (replies, people) => {
  expect(actionOf(stormInProgress, replyToAll({ lists: [list()], ...storm(replies, people) }))).toBe('silent');
});

test('needs a thousand people or an unknown list', () => {
  expect(actionOf(stormInProgress, replyToAll({ direct: 0, lists: [listOf(999)], ...storm() }))).toBe('silent');
  expect(actionOf(stormInProgress, replyToAll({ direct: 0, lists: [listOf(1000)], ...storm() }))).toBe('block');
});

test('a forward to the help desk, or an answer to one person, is no part of it', () => {
  expect(actionOf(stormInProgress, facts({ kind: 'forward', lists: [list()], ...storm() }))).toBe('silent');
});

test.each([
  { depth: 10, own: 0 },
  { depth: 0, own: 2 },
])('hints alone warn, and never block: %o', (threadHints) => {
  const about = replyToAll({ lists: [list()], threadHints });
  expect(verdictOf(stormInProgress, about)).toMatchObject({ action: 'warn', messageId: 'hinted' });
  const strict = settings({ rules: { 'storm-in-progress': 'block' } });
  expect(findingOf('storm-in-progress', about, strict)?.action).toBe('confirm');
});

test('who was counted needs no hint', () => {
  const about = replyToAll({ lists: [list()], threadHints: { depth: 30, own: 5 }, ...storm(2, 2) });
  expect(actionOf(stormInProgress, about)).toBe('silent');
});
