import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../../src/outlook/ports';
import { Pane } from '../../../../src/taskpane/pane/pane';
import { readingTextFor } from '../../../../src/i18n/all-reading-texts';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, hasButton, heading, openPane, sections, shows, t } from '../../../builders/pane/open-pane';

describe('what the decision means here', () => {
  test('nothing stops a message to few', async () => {
    await openPane(new FakePane().people(5));
    expect(heading()).toBe(t('audience.people', { people: 5 }));
    expect(shows(t('audience.free'))).toBe(true);
    expect(sections()).toEqual([t('reached.title')]);
  });

  test('a notice explains itself and offers the ways out', async () => {
    await openPane(new FakePane().people(40));
    expect(shows(t('audience.notice'))).toBe(true);
    expect(sections()).toEqual([t('reached.title'), t('why.notice'), t('ways.title')]);
  });

  test('a warning points to Send anyway, or to a second press where there is none', async () => {
    await openPane(new FakePane().people(150));
    expect(shows(t('send.anyway'))).toBe(true);
  });

  test('and to a second press on clients without that button', async () => {
    await openPane(new FakePane({ mailbox: 13 }).people(150));
    expect(shows(t('send.again'))).toBe(true);
    expect(hasButton('acknowledge.button')).toBe(false);
  });

  test('a block offers no confirmation and says so', async () => {
    await openPane(new FakePane().listOf(850_000));
    expect(sections()).toEqual([t('reached.title'), t('why.block'), t('ways.title'), t('send.never-title')]);
    expect(hasButton('acknowledge.button')).toBe(false);
  });

  test.each(['observe', 'off'] as const)('mode %s says only that', async (mode) => {
    const pane = new FakePane().stormMail('Please remove me.');
    pane.policy = { mode };
    await openPane(pane);
    expect(shows(t(`audience.${mode}`))).toBe(true);
    expect(sections()).toEqual([t('reached.title')]);
  });

  test('a message without recipients is called that', async () => {
    await openPane(new FakePane());
    expect([heading(), shows(t('audience.no-recipients')), sections()]).toEqual([t('audience.nobody'), true, []]);
  });
});

test('while Outlook is asked, that is said, and nothing else', async () => {
  const pane = new FakePane().people(40);
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const { recipients } = pane.message;
  Object.assign(pane.message, { recipients: (field: Field) => gate.then(() => recipients(field)) });
  render(<Pane ports={pane} opened="review" />);
  expect(await screen.findByRole('progressbar', { name: t('loading') })).toBeTruthy();
  expect(screen.queryByRole('heading')).toBeNull();
  open();
  await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 40 })));
  expect(screen.queryByRole('progressbar', { name: t('loading') })).toBeNull();
});

test('rules that cannot be reached: the review stands by the built-in ones, and that is said', async () => {
  const pane = new FakePane().stormMail();
  pane.broken.add('http');
  await openPane(pane);
  expect([heading(), sections().includes(t('why.warn'))]).toEqual([t('audience.unknown'), true]);
  expect([shows(t('policy.unreachable-title')), shows(t('policy.built-in'))]).toEqual([true, true]);
});

describe('where there is nothing to review', () => {
  test('no message at all', async () => {
    const pane = new FakePane();
    pane.item = 'none';
    await openPane(pane);
    expect(heading()).toBe(readingTextFor(['en'])('no-message.title'));
  });

  test('recipients that Outlook does not tell: an error, and another try', async () => {
    const pane = new FakePane().people(30);
    (['to', 'cc', 'bcc'] as const).forEach((field) => pane.broken.add(field));
    const user = await openPane(pane);
    expect(heading()).toBe(t('failed.title'));
    pane.broken.clear();
    await user.click(button('button.try-again'));
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 30 })));
  });
});

describe('the pane follows the message', () => {
  test('when Outlook tells of a change', async () => {
    const pane = new FakePane().people(40);
    await openPane(pane);
    pane.people(41).recipientsChanged();
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 41 })));
  });

  test('when it is opened again from an alert', async () => {
    const pane = new FakePane().people(40);
    await openPane(pane);
    pane.people(41).contextChanged('info-bar');
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 41 })));
  });

  test('when asked to, where no client tells', async () => {
    const pane = new FakePane().people(40);
    const user = await openPane(pane);
    pane.people(41);
    await user.click(button('button.check-again'));
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 41 })));
    expect(shows(t('outcome.checked'))).toBe(true);
  });

  test('changes in a row are looked at once', async () => {
    const pane = new FakePane().people(40);
    await openPane(pane);
    const before = pane.asked.filter((what) => what === 'to').length;
    for (let people = 41; people < 61; people++) pane.people(people).recipientsChanged();
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 60 })));
    expect(pane.asked.filter((what) => what === 'to').length - before).toBeLessThanOrEqual(2);
  });
});
