import { expect, test } from 'vitest';
import { unfamiliarList } from '../../../../src/engine/rules/unfamiliar-list';
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

test('a list whose size nobody knows is warned about', () => {
  expect(verdictOf(unfamiliarList, replyToAll({ direct: 0, lists: [list()] }))).toMatchObject({
    action: 'warn',
    messageId: 'unknown',
    params: { list: 'CroydonPractices' },
  });
});

test('a possible list is as good as one with a second sign, and only noticed without', () => {
  const possible = list({ certainty: 'possible-list' });
  expect(actionOf(unfamiliarList, replyToAll({ lists: [{ ...possible, secondSign: true }] }))).toBe('warn');
  expect(verdictOf(unfamiliarList, replyToAll({ lists: [possible] }))).toMatchObject({
    action: 'notice',
    certainty: 'weak',
  });
});

test('absent from a fresh catalogue, it was made since: confirm', () => {
  expect(actionOf(unfamiliarList, replyToAll({ lists: [list({ newlyMade: true })] }))).toBe('confirm');
});

test('new messages and forwards are noticed only', () => {
  expect(actionOf(unfamiliarList, facts({ kind: 'new', lists: [list()] }))).toBe('notice');
  expect(actionOf(unfamiliarList, facts({ kind: 'forward', lists: [list()] }))).toBe('notice');
  expect(actionOf(unfamiliarList, facts({ kind: 'invitation', lists: [list()] }))).toBe('notice');
});

test.each(['new', 'forward', 'reply', 'invitation'] as const)('what is so new is confirmed in a %s too', (kind) => {
  expect(actionOf(unfamiliarList, facts({ kind, lists: [list({ newlyMade: true })] }))).toBe('confirm');
  const doubtful = list({ newlyMade: true, certainty: 'possible-list' });
  expect(actionOf(unfamiliarList, facts({ kind, lists: [doubtful] }))).toBe('notice');
});

test('a known size or a list this person knows is no surprise', () => {
  expect(actionOf(unfamiliarList, replyToAll({ lists: [listOf(12)] }))).toBe('silent');
  expect(actionOf(unfamiliarList, replyToAll({ lists: [list({ familiar: true })] }))).toBe('silent');
});

test('of several lists the worst speaks', () => {
  const lists = [list({ certainty: 'possible-list', name: 'Reception' }), list({ newlyMade: true, name: 'Brand new' })];
  expect(verdictOf(unfamiliarList, replyToAll({ lists }))).toMatchObject({
    action: 'confirm',
    params: { list: 'Brand new' },
  });
});

test('policy can turn it off or up; a weak finding still never blocks', () => {
  const sure = replyToAll({ lists: [list()] });
  expect(findingOf('unfamiliar-list', sure, settings({ rules: { 'unfamiliar-list': 'off' } }))).toBeUndefined();
  expect(findingOf('unfamiliar-list', sure, settings({ rules: { 'unfamiliar-list': 'block' } }))?.action).toBe('block');
  const weak = replyToAll({ lists: [list({ certainty: 'possible-list' })] });
  expect(findingOf('unfamiliar-list', weak, settings({ rules: { 'unfamiliar-list': 'block' } }))?.action).toBe(
    'confirm',
  );
});
