import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { infoBar } from '../../../../src/alert/info-bar';
import { smartAlert } from '../../../../src/alert/smart-alert';
import { alertText } from '../../../../src/i18n/alert-texts';
import { ENGLISH } from '../../../../src/i18n/messages';
import { checkMessage } from '../../../../src/check/check-message';
import { FakePane, person } from '../../../builders/pane/fake-pane';
import { button, findResult, hasButton, heading, openPane, result, shows, t } from '../../../builders/pane/open-pane';

const text = alertText('en', ENGLISH.alert);

/** What the alert of a Send that is stopped hands to the pane. */
async function stopped(pane: FakePane): Promise<string> {
  const { decision, shown } = await checkMessage('send', pane);
  const completion = smartAlert({ ...decision, action: shown }, pane.client, text);
  if (completion.allowEvent) throw new Error('the message passes');
  return completion.contextData;
}

/** What the bar hands to it. */
async function barOf(pane: FakePane): Promise<string> {
  const { decision } = await checkMessage('opened', pane);
  return infoBar(decision, text)!.action.contextData;
}

const message = (): FakePane => new FakePane().listOf(300, { action: 'confirm' });

async function confirm(pane: FakePane, user: Awaited<ReturnType<typeof openPane>>): Promise<void> {
  await user.click(screen.getByRole('checkbox'));
  await user.click(button('acknowledge.button'));
  await findResult('outcome.confirmed', { minutes: 15 });
  pane.now += 1_000;
}

describe('a pane that is opened', () => {
  test.each<[string, (pane: FakePane) => Promise<unknown>]>([
    ['from the ribbon, before anything was said', () => Promise.resolve()],
    ['by the bar', barOf],
    ['by the alert, after it', stopped],
  ])('%s: shows the message as it is, and what to do about it', async (_what, before) => {
    const pane = message();
    await before(pane);
    const user = await openPane(pane);
    expect(heading()).toBe(t('audience.about', { people: 301 }));
    expect([hasButton('ways.reply-only', { name: 'Sam Tester' }), hasButton('acknowledge.button')]).toEqual([
      true,
      true,
    ]);
    await confirm(pane, user);
    expect((await checkMessage('send', pane)).shown).toBe('allow');
  });

  test('from an alert whose message has changed since: shows what it is now', async () => {
    const pane = message();
    await stopped(pane);
    pane.fields.cc = [];
    await openPane(pane);
    expect([heading(), shows(t('audience.free'))]).toEqual([t('audience.people', { people: 1 }), true]);
  });
});

describe('a pane that stands open', () => {
  test('when an alert comes: shows the message as it is by then', async () => {
    const pane = message();
    await openPane(pane);
    pane.fields.to.push(person('Ann Other', 'ann@corp.example'));
    pane.contextSaid(await stopped(pane));
    await waitFor(() => expect(heading()).toBe(t('audience.about', { people: 302 })));
  });

  test('an alert in spite of a confirmation: asks for it again', async () => {
    const pane = message();
    await confirm(pane, await openPane(pane));
    const { decision } = await checkMessage('pane', pane);
    const completion = smartAlert(decision, pane.client, text);
    pane.contextSaid(completion.allowEvent ? '' : completion.contextData);
    await waitFor(() => expect(hasButton('acknowledge.button')).toBe(true));
    expect(result().textContent).toBe('');
  });

  test.each<[string, (pane: FakePane) => Promise<string>]>([
    ['the bar', barOf],
    ['the ribbon, which hands over nothing', () => Promise.resolve('')],
    ['something that is no context of ours', () => Promise.resolve('{"from":')],
  ])('%s takes no confirmation away', async (_what, context) => {
    const pane = message();
    await confirm(pane, await openPane(pane));
    const data = await context(pane);
    pane.contextSaid(data);
    pane.recipientsChanged();
    await findResult('outcome.confirmed', { minutes: 15 });
    expect(hasButton('acknowledge.button')).toBe(false);
    expect((await checkMessage('send', pane)).shown).toBe('allow');
  });
});
