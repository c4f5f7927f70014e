import { expect, test } from 'vitest';
import { recipientsUnread } from '../../../../src/engine/rules/recipients-unread';
import { actionOf, facts, findingOf, replyToAll, settings } from '../../../builders/engine/a-message';

const unread = facts({ truncated: true, unread: true });

test('what could not be read is let go, unless policy says otherwise', () => {
  expect(actionOf(recipientsUnread, unread)).toBe('silent');
  expect(actionOf(recipientsUnread, unread, settings({ onFailure: 'warn' }))).toBe('warn');
  expect(actionOf(recipientsUnread, unread, settings({ onFailure: 'block' }))).toBe('block');
});

test('a field at the client’s cap was read', () => {
  const cut = replyToAll({ direct: 500, truncated: true });
  expect(actionOf(recipientsUnread, cut, settings({ onFailure: 'block' }))).toBe('silent');
});

test('policy can turn it off', () => {
  const both = settings({ onFailure: 'block', rules: { 'recipients-unread': 'off' } });
  expect(findingOf('recipients-unread', unread, both)).toBeUndefined();
});
