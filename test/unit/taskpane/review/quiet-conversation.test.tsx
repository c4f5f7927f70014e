import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { acknowledge } from '../../../../src/check/acknowledgement';
import { checkMessage } from '../../../../src/check/check-message';
import { FakePane } from '../../../builders/pane/fake-pane';
import { openPane, shows, t } from '../../../builders/pane/open-pane';

/** Send has passed once, and something else has stopped the message since. */
async function passed(pane: FakePane): Promise<FakePane> {
  await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
  expect((await checkMessage('send', pane)).bypassReason).toBe('acknowledged');
  pane.now += 20 * 60_000;
  return pane;
}

const hasBox = (): boolean => screen.queryByRole('checkbox', { name: t('quiet.conversation') }) !== null;

test('a conversation can be kept quiet from the next message on, and no longer', async () => {
  const pane = await passed(new FakePane().people(150));
  const user = await openPane(pane);
  const box = (): HTMLInputElement => screen.getByRole('checkbox', { name: t('quiet.conversation') });
  await user.click(box());
  await waitFor(() => expect(box().checked).toBe(true));
  expect(shows(t('choice.from-next'))).toBe(true);
  const session = new Map(pane.sessionTexts);
  expect((await checkMessage('send', pane)).shown).toBe('warn');
  pane.sessionTexts.clear();
  expect((await checkMessage('send', pane)).bypassReason).toBe('quiet');
  session.forEach((text, key) => pane.sessionTexts.set(key, text));
  await user.click(box());
  await waitFor(() => expect(box().checked).toBe(false));
  pane.sessionTexts.clear();
  expect((await checkMessage('send', pane)).shown).toBe('warn');
});

test.each([
  ['a bar', new FakePane().people(30)],
  ['a warning', new FakePane().people(150)],
])('nothing is offered before the message has passed %s', async (_what, pane) => {
  await openPane(pane);
  expect(hasBox()).toBe(false);
});

test('what Outlook does not save is said, and nothing is quiet', async () => {
  const pane = await passed(new FakePane().people(150));
  pane.broken.add('roaming.write');
  const user = await openPane(pane);
  await user.click(screen.getByRole('checkbox', { name: t('quiet.conversation') }));
  await waitFor(() => expect(shows(t('outcome.not-saved'))).toBe(true));
  pane.sessionTexts.clear();
  expect((await checkMessage('send', pane)).shown).toBe('warn');
});

test.each([
  ['what has to be confirmed', new FakePane().stormMail('Please remove me from this list.')],
  ['what is blocked', new FakePane().listOf(850_000)],
  ['what nothing is said about', new FakePane().people(5)],
  ['what looks like a storm', Object.assign(new FakePane().practices(), { conversationIndexBytes: 72 })],
])('nobody is offered to be quiet about %s', async (_what, pane) => {
  await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
  await openPane(pane);
  expect(hasBox()).toBe(false);
});

test.each([
  ['keeps that to itself', { locked: ['quietConversations'] }],
  ['only tries the guard out', { mode: 'observe' }],
])('nor where the organisation %s', async (_what, policy) => {
  const pane = new FakePane().people(150);
  pane.policy = policy;
  await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
  await openPane(pane);
  expect(hasBox()).toBe(false);
});

test('nor about a message that begins a conversation', async () => {
  const pane = new FakePane().people(150);
  pane.conversation = undefined;
  await openPane(await passed(pane));
  expect(hasBox()).toBe(false);
});
