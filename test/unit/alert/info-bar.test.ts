import { expect, test } from 'vitest';
import { infoBar } from '../../../src/alert/info-bar';
import { decide } from '../../../src/engine/decide';
import { known } from '../../../src/engine/facts';
import type { Facts } from '../../../src/engine/facts';
import { alertTextFor } from '../../../src/i18n/all-alert-texts';
import { facts, list, listOf, replyToAll, settings } from '../../builders/engine/a-message';

const barFor = (about: Facts, under = settings()) => infoBar(decide(about, under), alertTextFor(['en-GB']));

test('ordinary mail has no bar', () => {
  expect(barFor(replyToAll({ direct: 6 }))).toBeUndefined();
});

test('the sentence is enough by itself: the number and the name of the list', () => {
  const storm = barFor(replyToAll({ direct: 0, lists: [listOf(850_000)] }));
  expect(storm?.text).toContain('850,000');
  expect(storm?.text).toContain('CroydonPractices');
  expect(storm?.action.commandId).toBe('ReviewRecipients');
});

test('unknown is said, never counted as zero', () => {
  const text = barFor(replyToAll({ direct: 0, lists: [list()] }))?.text;
  expect(text).toContain('unknown');
  expect(text).not.toMatch(/\d/);
});

test('a number that may be too low says so', () => {
  expect(barFor(replyToAll({ direct: 500, truncated: true }))?.text).toContain('500+');
});

test('a new message is not called a reply', () => {
  expect(barFor(facts({ kind: 'new', lists: [listOf(3000)] }))?.text).not.toContain('Reply');
});

test('the strictest reason is said, in the organisation’s words where it has some', () => {
  const frozen = settings({}, { until: 1, lists: [], message: 'We are working on it.' });
  const text = barFor(replyToAll({ direct: 0, lists: [listOf(850_000)] }), frozen)?.text;
  expect(text).toContain('CroydonPractices');
  expect(text).toContain('We are working on it.');
  expect(text).not.toMatch(/\d/);
});

test('who was Bcc’d reads that, not how many they are', () => {
  const text = barFor(replyToAll({ direct: 3, wasBcc: known('yes', 'quoted-header') }))?.text;
  expect(text).toContain('Bcc');
  expect(text).not.toMatch(/\d/);
});

test('an audience that grew is told with what it was', () => {
  const grown = facts({ kind: 'new', direct: 60, reachedAtOpen: known(5, 'snapshot') });
  expect(barFor(grown)?.text).toMatch(/60.*5/);
});

test('an invitation is called one, and its bar opens the pane of a meeting', () => {
  const bar = barFor(facts({ kind: 'invitation', lists: [listOf(3000)] }));
  expect(bar?.text).toMatch(/^This invitation .*3,000/);
  expect(bar?.action.commandId).toBe('InvitationReviewRecipients');
});
