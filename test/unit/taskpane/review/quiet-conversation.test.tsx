import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { checkMessage } from '../../../../src/check/check-message';
import { FakePane } from '../../../builders/pane/fake-pane';
import { openPane, shows, t } from '../../../builders/pane/open-pane';

const hasBox = (): boolean => screen.queryByRole('checkbox', { name: t('quiet.conversation') }) !== null;

test('a conversation can be kept quiet, and no longer', async () => {
  const pane = new FakePane().people(150);
  const user = await openPane(pane);
  const box = (): HTMLInputElement => screen.getByRole('checkbox', { name: t('quiet.conversation') });
  await user.click(box());
  await waitFor(() => expect(box().checked).toBe(true));
  expect((await checkMessage('send', pane)).bypassReason).toBe('quiet');
  expect(pane.bar).toBeUndefined();
  await user.click(box());
  await waitFor(() => expect(box().checked).toBe(false));
  await waitFor(() => expect(pane.bar?.text).toContain('150'));
  expect((await checkMessage('send', pane)).shown).toBe('warn');
});

test('what Outlook does not save is said, and nothing is quiet', async () => {
  const pane = new FakePane().people(150);
  pane.broken.add('roaming.write');
  const user = await openPane(pane);
  await user.click(screen.getByRole('checkbox', { name: t('quiet.conversation') }));
  await waitFor(() => expect(shows(t('outcome.not-saved'))).toBe(true));
  expect((await checkMessage('send', pane)).shown).toBe('warn');
});

test.each([
  ['what has to be confirmed', new FakePane().stormMail('Please remove me from this list.')],
  ['what is blocked', new FakePane().listOf(850_000)],
  ['what nothing is said about', new FakePane().people(5)],
])('nobody is offered to be quiet about %s', async (_what, pane) => {
  await openPane(pane);
  expect(hasBox()).toBe(false);
});

test.each([
  ['keeps that to itself', { locked: ['quietConversations'] }],
  ['only tries the guard out', { mode: 'observe' }],
])('nor where the organisation %s', async (_what, policy) => {
  const pane = new FakePane().people(150);
  pane.policy = policy;
  await openPane(pane);
  expect(hasBox()).toBe(false);
});

test('nor about a message that begins a conversation', async () => {
  const pane = new FakePane().people(150);
  pane.conversation = undefined;
  await openPane(pane);
  expect(hasBox()).toBe(false);
});
