import { expect, test } from 'vitest';
import { unknownSize } from '../../../../src/engine/rules/unknown-size';
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

const known = replyToAll({ lists: [list({ familiar: true })] });
const under = (onUnknown: 'allow' | 'warn' | 'confirm' | 'block') => settings({ onUnknown });

test('says nothing unless policy wants it', () => {
  expect(actionOf(unknownSize, known)).toBe('silent');
});

test('an unknown size is what policy says it is, however well the person knows the list', () => {
  expect(verdictOf(unknownSize, known, under('confirm'))).toEqual({
    action: 'confirm',
    messageId: 'unknown',
    params: { list: 'CroydonPractices' },
    because: 'onUnknown',
  });
  expect(actionOf(unknownSize, known, under('block'))).toBe('block');
});

test.each(['new', 'forward', 'reply', 'invitation'] as const)('whatever the kind of message: %s', (kind) => {
  expect(actionOf(unknownSize, facts({ kind, lists: [list()] }), under('block'))).toBe('block');
});

test('a size that somebody knows, and an entry that only may be a list, are no matter', () => {
  expect(actionOf(unknownSize, replyToAll({ lists: [listOf(12)] }), under('block'))).toBe('silent');
  const possible = replyToAll({ lists: [list({ certainty: 'possible-list' })] });
  expect(actionOf(unknownSize, possible, under('block'))).toBe('silent');
});

test('policy can turn it off', () => {
  const both = settings({ onUnknown: 'block', rules: { 'unknown-size': 'off' } });
  expect(findingOf('unknown-size', known, both)).toBeUndefined();
});
