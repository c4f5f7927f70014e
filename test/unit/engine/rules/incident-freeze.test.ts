import { expect, test } from 'vitest';
import { incidentFreeze } from '../../../../src/engine/rules/incident-freeze';
import { actionOf, facts, list, listOf, replyToAll, settings, verdictOf } from '../../../builders/engine/a-message';

const frozen = (...lists: string[]) => settings({}, { until: 1, lists });

test('a reply to all to the frozen list is blocked, whatever its size', () => {
  const about = replyToAll({ direct: 0, lists: [listOf(3, { frozen: true })] });
  expect(actionOf(incidentFreeze, about, frozen('practices@croydon.example'))).toBe('block');
});

test('other lists go on', () => {
  expect(actionOf(incidentFreeze, replyToAll({ lists: [list()] }), frozen('other@croydon.example'))).toBe('silent');
});

test('none named freezes every list, but not what is hardly one', () => {
  expect(actionOf(incidentFreeze, replyToAll({ lists: [list()] }), frozen())).toBe('block');
  const doubtful = list({ certainty: 'possible-list' });
  expect(actionOf(incidentFreeze, replyToAll({ lists: [doubtful] }), frozen())).toBe('silent');
  expect(actionOf(incidentFreeze, replyToAll({ direct: 400 }), frozen())).toBe('silent');
});

test.each(['new', 'forward', 'reply', 'invitation'] as const)(
  'a %s to a frozen list is blocked; to another list only a reply to all is, where none is named',
  (kind) => {
    const about = facts({ kind, direct: 0, lists: [list({ frozen: true })] });
    expect(actionOf(incidentFreeze, about, frozen('practices@croydon.example'))).toBe('block');
    expect(actionOf(incidentFreeze, about, frozen())).toBe('silent');
    expect(actionOf(incidentFreeze, about)).toBe('silent');
  },
);

test("speaks the organisation's words", () => {
  const own = settings({}, { until: 1, lists: [], message: 'We are working on it.' });
  expect(verdictOf(incidentFreeze, replyToAll({ lists: [list()] }), own)).toMatchObject({
    messageId: 'frozen',
    params: { message: 'We are working on it.' },
  });
});

test.each<['replies' | 'everything' | undefined, string[], boolean, string]>([
  [undefined, ['practices@croydon.example'], true, 'block'],
  [undefined, ['practices@croydon.example'], false, 'block'],
  [undefined, [], true, 'block'],
  [undefined, [], false, 'silent'],
  ['replies', ['practices@croydon.example'], true, 'block'],
  ['replies', ['practices@croydon.example'], false, 'silent'],
  ['replies', [], true, 'block'],
  ['replies', [], false, 'silent'],
  ['everything', ['practices@croydon.example'], true, 'block'],
  ['everything', ['practices@croydon.example'], false, 'block'],
  ['everything', [], true, 'block'],
  ['everything', [], false, 'block'],
])('scope %s of %j, to all: %s, comes to %s', (scope, lists, toAll, action) => {
  const incident = { until: 1, lists, ...(scope ? { scope } : {}) };
  const about = facts({ kind: toAll ? 'reply' : 'new', toAll, direct: 0, lists: [list({ frozen: true })] });
  expect(actionOf(incidentFreeze, about, settings({}, incident))).toBe(action);
});
