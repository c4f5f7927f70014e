import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PaneKey } from '../../../../src/i18n/pane-texts';
import { FakePane } from '../../../builders/pane/fake-pane';
import { findButton, findResult, shows, t } from '../../../builders/pane/open-pane';
import { openSettings, own, section } from '../../../builders/pane/open-settings';

const DAY = 24 * 60 * 60_000;

const box = (key: PaneKey): HTMLInputElement => screen.getByRole('checkbox', { name: t(key) });
const findBox = (key: PaneKey): Promise<HTMLInputElement> => screen.findByRole('checkbox', { name: t(key) });

/** Whether this conversation can be made quiet. */
const isOffered = (): boolean =>
  screen
    .queryAllByRole<HTMLInputElement>('checkbox', { name: t('quiet.conversation') })
    .some(({ disabled }) => !disabled);

const ends = (): HTMLElement[] =>
  within(section('settings.quiet')).queryAllByRole('button', { name: (name) => name !== t('settings.remove') });

describe('notices', () => {
  test('are shown no more, and again', async () => {
    const pane = new FakePane();
    const user = await openSettings(pane);
    expect(box('settings.notices').checked).toBe(false);
    await user.click(box('settings.notices'));
    await findResult('settings.saved');
    expect([own(pane), box('settings.notices').checked]).toEqual([{ notices: 'hide' }, true]);
    await user.click(box('settings.notices'));
    await waitFor(() => expect(own(pane)).toEqual({}));
  });

  test('that the organisation hides can be shown', async () => {
    const pane = new FakePane();
    pane.policy = { notices: 'hide' };
    const user = await openSettings(pane);
    expect(box('settings.notices').checked).toBe(true);
    await user.click(box('settings.notices'));
    await waitFor(() => expect(own(pane)).toEqual({ notices: 'show' }));
  });

  test("locked: as the organisation's", async () => {
    const pane = new FakePane();
    pane.policy = { locked: ['notices'] };
    pane.personal = '{"notices":"hide"}';
    await openSettings(pane);
    expect([box('settings.notices').checked, box('settings.notices').disabled]).toEqual([false, true]);
    expect(within(section('settings.quiet')).getByText(t('settings.locked-title'))).toBeTruthy();
  });
});

describe('conversations', () => {
  const quietIn = (...days: number[]): FakePane => {
    const pane = new FakePane();
    const quietConversations = days.map((day) => ({
      conversation: `c${day}`,
      audience: 'a',
      until: new Date(pane.now + day * DAY).toISOString(),
    }));
    pane.personal = JSON.stringify({ quietConversations });
    return pane;
  };

  test('none is said to be none; without a message none can be made quiet', async () => {
    const pane = new FakePane();
    pane.item = 'none';
    await openSettings(pane);
    expect(shows(t('settings.quiet-none'))).toBe(true);
    expect(isOffered()).toBe(false);
  });

  test('this one is made quiet for its audience, listed, and ended there', async () => {
    const pane = new FakePane().people(40);
    const user = await openSettings(pane);
    await user.click(await findBox('quiet.conversation'));
    await findResult('settings.saved');
    expect(own(pane)).toEqual({
      quietConversations: [
        {
          conversation: expect.any(String),
          audience: expect.any(String),
          until: new Date(pane.now + 90 * DAY).toISOString(),
          people: 40,
        },
      ],
    });
    expect([box('quiet.conversation').checked, ends()].flat()).toHaveLength(2);
    await user.click(ends()[0]!);
    await waitFor(() => expect(own(pane)).toEqual({ quietConversations: [] }));
    expect(box('quiet.conversation').checked).toBe(false);
  });

  test('this one is not said to be quiet where only its notice is hidden', async () => {
    const pane = new FakePane().people(40);
    pane.personal = '{"notices":"hide"}';
    await openSettings(pane);
    expect((await findBox('quiet.conversation')).checked).toBe(false);
  });

  test.each([
    ['what is only warned about', 'Noted.', [], true],
    ['what has to be confirmed: never', 'Please remove me from this list.', [], false],
    ['what the organisation locked: never', 'Noted.', ['quietConversations'], false],
  ])('%s can be quiet', async (_, words, locked, may) => {
    const pane = new FakePane().stormMail(words);
    pane.policy = { locked };
    await openSettings(pane);
    await findButton('settings.add-list', { list: 'CroydonPractices' });
    expect(isOffered()).toBe(may);
  });

  test('those that are quiet are listed with their end, those that were are not', async () => {
    await openSettings(quietIn(-1, 3, 5));
    const days = ends().map((each) => /\b1\d\b/.exec(each.getAttribute('aria-label')!)?.[0]);
    expect(days).toEqual(['17', '19']);
  });

  test('one that is ended leaves focus on the next, the last one on the heading', async () => {
    const pane = quietIn(3, 5);
    const user = await openSettings(pane);
    const [first, second] = ends();
    await user.click(first!);
    expect(document.activeElement).toBe(second);
    await user.click(second!);
    await waitFor(() => expect(own(pane)).toEqual({ quietConversations: [] }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: t('settings.quiet') }));
  });

  test('locked: none is listed', async () => {
    const pane = quietIn(3);
    pane.policy = { locked: ['quietConversations'] };
    await openSettings(pane);
    expect(ends()).toEqual([]);
    expect(within(section('settings.quiet')).getByText(t('settings.locked-title'))).toBeTruthy();
  });
});
