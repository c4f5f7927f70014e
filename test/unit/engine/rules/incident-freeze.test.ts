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

test('new messages are not frozen', () => {
  expect(actionOf(incidentFreeze, facts({ kind: 'new', lists: [list()] }), frozen())).toBe('silent');
});

test("speaks the organisation's words", () => {
  const own = settings({}, { until: 1, lists: [], message: 'We are working on it.' });
  expect(verdictOf(incidentFreeze, replyToAll({ lists: [list()] }), own)).toMatchObject({
    messageId: 'frozen',
    params: { message: 'We are working on it.' },
  });
});
