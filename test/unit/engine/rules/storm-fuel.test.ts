import { expect, test } from 'vitest';
import { known } from '../../../../src/engine/facts';
import type { StormWord } from '../../../../src/engine/facts';
import { stormFuel } from '../../../../src/engine/rules/storm-fuel';
import { actionOf, facts, list, replyToAll, verdictOf } from '../../../builders/engine/a-message';

const saying = (...words: StormWord[]) => known(words, 'body');

test.each(['asks-removal', 'tells-to-stop'] as const)('%s, to an unknown list: confirm', (word) => {
  const about = replyToAll({ direct: 0, lists: [list()], stormWords: saying(word) });
  expect(verdictOf(stormFuel, about)).toMatchObject({ action: 'confirm', messageId: word });
});

test('needs an unknown list or a hundred people', () => {
  const stormWords = saying('asks-removal');
  expect(actionOf(stormFuel, replyToAll({ direct: 99, stormWords }))).toBe('silent');
  expect(actionOf(stormFuel, replyToAll({ direct: 100, stormWords }))).toBe('confirm');
  const doubtful = list({ certainty: 'possible-list' });
  expect(actionOf(stormFuel, replyToAll({ direct: 3, lists: [doubtful], stormWords }))).toBe('silent');
});

test('knowing the list does not soften it', () => {
  const about = replyToAll({ lists: [list({ familiar: true })], stormWords: saying('tells-to-stop') });
  expect(actionOf(stormFuel, about)).toBe('confirm');
});

test('ordinary text is no fuel', () => {
  expect(actionOf(stormFuel, replyToAll({ direct: 500, stormWords: saying() }))).toBe('silent');
});

test('a body that could not be read says nothing', () => {
  expect(actionOf(stormFuel, replyToAll({ direct: 500 }))).toBe('silent');
});

test.each(['new', 'forward', 'invitation'] as const)('written as a %s, it is the same', (kind) => {
  const about = facts({ kind, direct: 0, lists: [list({ familiar: true })], stormWords: saying('asks-removal') });
  expect(actionOf(stormFuel, about)).toBe('confirm');
});

test('to one person one may say it', () => {
  expect(actionOf(stormFuel, facts({ stormWords: saying('asks-removal') }))).toBe('silent');
});
