import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../../../../src/check/acknowledgement';
import { listKey } from '../../../../../src/check/history';
import { checkMessage } from '../../../../../src/check/check-message';
import { entry, FakePane } from '../../../../builders/pane/fake-pane';
import { heading, openPane, shows, t } from '../../../../builders/pane/open-pane';

const LIST = 'croydonpractices@corp.example';

const box = (): HTMLInputElement => screen.getByRole('checkbox', { name: `${t('reached.know')} CroydonPractices` });
const hasBox = (): boolean => screen.queryByRole('checkbox', { name: new RegExp(t('reached.know')) }) !== null;
const knownTo = (pane: FakePane): unknown => (JSON.parse(pane.personal ?? '{}') as { knownLists?: unknown }).knownLists;

/** The prompt of the message itself is behind the person. */
async function passed(pane: FakePane): Promise<FakePane> {
  await acknowledge((await checkMessage('pane', pane)).acknowledgeable, pane);
  return pane;
}

/** Of the next message, in another conversation. */
async function rulesOnNextSend(pane: FakePane): Promise<readonly string[]> {
  pane.sessionTexts.clear();
  pane.conversation = 'another';
  return rulesOnSend(pane);
}
const rulesOnSend = async (pane: FakePane): Promise<readonly string[]> =>
  (await checkMessage('send', pane)).decision.findings.map(({ rule }) => rule);

describe('a list of unknown size', () => {
  test('is offered to be known only once its own prompt is passed', async () => {
    const pane = new FakePane().practices();
    await openPane(pane);
    expect(hasBox()).toBe(false);
    await act(async () => {
      await passed(pane);
      pane.recipientsChanged();
    });
    await waitFor(() => expect(hasBox()).toBe(true));
  });

  test('is known to whoever says so from the next message on, and no more when they take it back', async () => {
    const pane = await passed(new FakePane().practices());
    const user = await openPane(pane);
    expect([box().checked, shows(t('choice.from-next'))]).toEqual([false, false]);

    await user.click(box());
    await waitFor(() => expect(shows(t('choice.from-next'))).toBe(true));
    expect(box().checked).toBe(true);
    expect(knownTo(pane)).toEqual([expect.objectContaining({ address: LIST })]);
    expect(await rulesOnSend(pane)).toContain('unfamiliar-list');
    // The number is as unknown as before.
    expect(heading()).toBe(t('audience.unknown'));
    expect(document.activeElement).toBe(box());

    await user.click(box());
    await waitFor(() => expect(shows(t('choice.from-next'))).toBe(false));
    expect(box().checked).toBe(false);
    expect(knownTo(pane) ?? []).toEqual([]);

    await user.click(box());
    await waitFor(() => expect(box().checked).toBe(true));
    expect(await rulesOnNextSend(pane)).not.toContain('unfamiliar-list');
  });

  test('what is announced stands beside the box', async () => {
    const pane = await passed(new FakePane().practices());
    const user = await openPane(pane);
    await user.click(box());
    const said = await screen.findByText(t('choice.from-next'));
    expect(said.closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  });

  test('a second press while the first is being saved does nothing', async () => {
    const pane = await passed(new FakePane().practices());
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const { write } = pane.roaming;
    let writes = 0;
    Object.assign(pane.roaming, {
      write: async (text: string) => {
        writes += 1;
        await gate;
        await write(text);
      },
    });
    const user = await openPane(pane);
    await user.dblClick(box());
    expect([writes, box().checked]).toEqual([1, true]);
    open();
    await waitFor(() => expect(shows(t('choice.from-next'))).toBe(true));
    expect(box().checked).toBe(true);
  });

  test('Outlook does not save it: that is said, nothing is known, and it can be tried again', async () => {
    const pane = await passed(new FakePane().practices());
    pane.broken.add('roaming.write');
    const user = await openPane(pane);
    await user.click(box());
    await waitFor(() => expect(shows(t('outcome.not-saved'))).toBe(true));
    expect([box().checked, shows(t('choice.from-next')), pane.personal]).toEqual([false, false, undefined]);
    pane.broken.clear();
    await user.click(box());
    await waitFor(() => expect(shows(t('choice.from-next'))).toBe(true));
    expect(shows(t('outcome.not-saved'))).toBe(false);
  });

  test('there is no room for more: says so', async () => {
    const pane = await passed(new FakePane().practices());
    const full = Array.from({ length: 500 }, (_, n) => ({ address: `l${n}@corp.example` }));
    pane.personal = JSON.stringify({ knownLists: full });
    const user = await openPane(pane);
    await user.click(box());
    await waitFor(() => expect(shows(t('settings.too-many'))).toBe(true));
    expect(box().checked).toBe(false);
    expect(knownTo(pane)).toHaveLength(500);
  });

  test('what was set on another device since is kept', async () => {
    const pane = await passed(new FakePane().practices());
    const user = await openPane(pane);
    pane.personal = JSON.stringify({ knownLists: [{ address: 'other@corp.example' }], notices: 'hide' });
    await user.click(box());
    await waitFor(() => expect(shows(t('choice.from-next'))).toBe(true));
    expect(JSON.parse(pane.personal)).toMatchObject({
      notices: 'hide',
      knownLists: [{ address: 'other@corp.example' }, { address: LIST }],
    });
  });

  test('a choice that is too old to count can be made anew', async () => {
    const pane = await passed(new FakePane().practices());
    const since = new Date(pane.now - 100 * 24 * 60 * 60_000).toISOString();
    const list = listKey({ address: LIST, name: '' });
    pane.personal = JSON.stringify({ knownLists: [{ address: LIST, list, since }] });
    const user = await openPane(pane);
    expect(box().checked).toBe(false);
    await user.click(box());
    await waitFor(() => expect(box().checked).toBe(true));
    expect(await rulesOnNextSend(pane)).not.toContain('unfamiliar-list');
  });
});

describe('there is nothing to say', () => {
  test('of a list whose size is known', async () => {
    await openPane(await passed(new FakePane().listOf(3_000)));
    expect(hasBox()).toBe(false);
  });

  test('of a contact group, which has no address to know it by', async () => {
    const pane = new FakePane().people(2);
    pane.fields.cc = [entry('Book club', '', 'other')];
    await openPane(await passed(pane));
    expect(hasBox()).toBe(false);
  });

  test('where the organisation keeps that to itself', async () => {
    const pane = new FakePane().practices();
    pane.policy = { locked: ['knownLists'] };
    await openPane(await passed(pane));
    expect(hasBox()).toBe(false);
  });

  test('of a list that a fresh catalogue lacks', async () => {
    const pane = new FakePane().practices();
    const sizes = () => Promise.resolve([{ known: false, why: 'not-in-catalogue', newlyMade: true } as const]);
    await openPane(await passed(Object.assign(pane, { directory: { sizes } })));
    expect(hasBox()).toBe(false);
  });

  test('while a storm is hinted at', async () => {
    const pane = Object.assign(new FakePane().practices(), { conversationIndexBytes: 72 });
    await openPane(await passed(pane));
    expect(hasBox()).toBe(false);
  });

  test('where the guard is switched off', async () => {
    const pane = new FakePane().practices();
    pane.policy = { mode: 'off' };
    await openPane(await passed(pane));
    expect(hasBox()).toBe(false);
  });

  test('but that the list is known, where the organisation says so', async () => {
    const pane = new FakePane().practices();
    pane.policy = { knownLists: [{ address: LIST }] };
    await openPane(await passed(pane));
    expect([hasBox(), shows(t('reached.known'))]).toEqual([false, true]);
  });
});
