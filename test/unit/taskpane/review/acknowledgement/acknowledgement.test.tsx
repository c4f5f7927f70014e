import { act, fireEvent, renderHook, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readRecords } from '../../../../../src/audit/read-records';
import { ACKNOWLEDGED_MS } from '../../../../../src/check/acknowledgement';
import { checkMessage } from '../../../../../src/check/check-message';
import { choicesFor } from '../../../../../src/taskpane/review/state/choices';
import { confirmationState } from '../../../../../src/taskpane/review/state/review-state';
import { useReview } from '../../../../../src/taskpane/review/state/use-review';
import { FakePane, person } from '../../../../builders/pane/fake-pane';
import { button, findResult, hasButton, openPane, result, said, shows, t } from '../../../../builders/pane/open-pane';
import { choicesOf } from '../../../../builders/pane/open-review';

const CONFIRMED = { minutes: 15 };

const send = (pane: FakePane) => checkMessage('send', pane);

/** Confirms an audience of fewer than a thousand. */
async function confirm(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('checkbox'));
  await user.click(button('acknowledge.button'));
  await findResult('outcome.confirmed', CONFIRMED);
}

const small = (client: ConstructorParameters<typeof FakePane>[0] = {}) =>
  new FakePane(client).listOf(300, { action: 'confirm' });

describe('a confirmation', () => {
  test('below 1,000 is a box to tick; the next Send passes, and what Outlook raises again within a minute', async () => {
    const pane = small();
    const user = await openPane(pane);
    expect((await send(pane)).shown).toBe('confirm');
    expect(screen.queryByRole('textbox')).toBeNull();

    await user.click(button('acknowledge.button'));
    expect(shows(t('acknowledge.ticked-missing'))).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('checkbox'));

    await confirm(user);
    expect([document.activeElement, hasButton('acknowledge.button')]).toEqual([result(), false]);
    pane.now += 1_000;
    expect((await send(pane)).shown).toBe('allow');
    expect((await send(pane)).shown).toBe('allow');
    pane.now += 61_000;
    expect((await send(pane)).shown).toBe('confirm');
  });

  test('from 1,000 is the number to type', async () => {
    const pane = new FakePane().listOf(3_000, { action: 'confirm' });
    const user = await openPane(pane);
    const number = screen.getByRole('textbox', { name: t('acknowledge.type', { people: 3_000 }) });
    await user.type(number, '3001{Enter}');
    expect(shows(t('acknowledge.typed-wrong', { people: 3_000 }))).toBe(true);
    expect([document.activeElement, (await send(pane)).shown]).toEqual([number, 'confirm']);
    await user.clear(number);
    await user.type(number, '3 000{Enter}');
    await findResult('outcome.confirmed', CONFIRMED);
    expect((await send(pane)).shown).toBe('allow');
  });

  test('of unknown size is a box that names the list', async () => {
    const pane = new FakePane().stormMail('Please remove me from this list.');
    const user = await openPane(pane);
    await user.click(
      screen.getByRole('checkbox', { name: said('acknowledge.tick-list', { list: 'CroydonPractices' }) }),
    );
    await user.click(button('acknowledge.button'));
    await findResult('outcome.confirmed', CONFIRMED);
    expect((await send(pane)).shown).toBe('allow');
  });

  test('asks why, too, where policy wants to know: the code is on record, and no text', async () => {
    const pane = small();
    pane.policy = {
      confirm: 'reason',
      lists: [{ address: 'staff@corp.example', size: 300, action: 'confirm' }],
      texts: { en: { 'reason.other': 'The board knows' } },
    };
    const user = await openPane(pane);
    await user.click(screen.getByRole('checkbox'));
    await user.click(button('acknowledge.button'));
    expect(shows(t('acknowledge.reason-missing'))).toBe(true);
    const reasons = screen.getAllByRole<HTMLInputElement>('radio');
    expect([document.activeElement, (await send(pane)).shown]).toEqual([reasons[0], 'confirm']);
    expect(reasons.map((each) => each.labels?.[0]?.textContent)).toEqual([
      t('reason.announcement'),
      t('reason.urgent-safety'),
      t('reason.asked-by-owner'),
      'The board knows',
    ]);
    await user.click(screen.getByRole('radio', { name: t('reason.asked-by-owner') }));
    await user.click(button('acknowledge.button'));
    await findResult('outcome.confirmed', CONFIRMED);
    expect((await send(pane)).shown).toBe('allow');
    const [, confirmed] = readRecords(pane.device.get('records'));
    expect(confirmed).toMatchObject({ outcome: 'acknowledged', reason: 'asked-by-owner' });
  });

  test('passes on Mac, whose handlers see no session data', async () => {
    const pane = small({ platform: 'mac' });
    await confirm(await openPane(pane));
    pane.sessionTexts.clear();
    expect((await send(pane)).shown).toBe('allow');
  });

  describe('on Mac, where handlers and pane never share session data', () => {
    const ask = (pane: FakePane) => checkMessage('send', pane.handlers);

    test('is asked for before the pane opens, and lets Send pass for a minute', async () => {
      const pane = small({ platform: 'mac' });
      expect((await ask(pane)).shown).toBe('confirm');
      await confirm(await openPane(pane));
      pane.now += 1_000;
      expect((await ask(pane)).shown).toBe('allow');
      expect((await ask(pane)).shown).toBe('allow');
      pane.now += 61_000;
      expect((await ask(pane)).shown).toBe('confirm');
    });

    test.each<[string, (pane: FakePane) => void]>([
      ['other recipients', (pane) => pane.fields.to.push(person('Ann Other', 'ann@corp.example'))],
      ['another subject', (pane) => (pane.subject = 'RE: Something else')],
      ['another conversation', (pane) => (pane.conversation = 'other')],
      ['a quarter of an hour later', (pane) => (pane.now += ACKNOWLEDGED_MS + 1)],
    ])('is not good for %s', async (_what, change) => {
      const pane = small({ platform: 'mac' });
      await confirm(await openPane(pane));
      change(pane);
      expect((await ask(pane)).shown).toBe('confirm');
    });

    test('can be given again after an alert that came all the same', async () => {
      const pane = small({ platform: 'mac' });
      const user = await openPane(pane);
      await confirm(user);
      pane.subject = 'RE: Something else';
      expect((await ask(pane)).shown).toBe('confirm');
      pane.contextChanged('smart-alert');
      await waitFor(() => expect(hasButton('acknowledge.button')).toBe(true));
      await confirm(user);
      expect((await ask(pane)).shown).toBe('allow');
    });
  });

  test('is kept on record once, however often it is clicked', async () => {
    const pane = small();
    const user = await openPane(pane);
    await user.click(screen.getByRole('checkbox'));
    const again = button('acknowledge.button');
    fireEvent.click(again);
    fireEvent.click(again);
    await findResult('outcome.confirmed', CONFIRMED);
    await waitFor(() => expect(choicesOf(pane)).toEqual(['acknowledged']));
  });

  test('that is kept nowhere is said to be lost', async () => {
    const pane = small();
    const user = await openPane(pane);
    pane.broken.add('session.write');
    await user.click(screen.getByRole('checkbox'));
    await user.click(button('acknowledge.button'));
    await findResult('outcome.not-kept');
    expect([hasButton('acknowledge.button'), choicesOf(pane)]).toEqual([true, []]);
    pane.broken.clear();
    // What was ticked still is.
    await user.click(button('acknowledge.button'));
    await findResult('outcome.confirmed', CONFIRMED);
    expect((await send(pane)).shown).toBe('allow');
  });

  test('is not given for recipients that the person has not seen', async () => {
    const pane = small();
    const user = await openPane(pane);
    pane.fields.to.push(person('Ann Other', 'ann@corp.example'));
    await user.click(screen.getByRole('checkbox'));
    await user.click(button('acknowledge.button'));
    await findResult('outcome.moved');
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
    expect((await send(pane)).shown).toBe('confirm');
  });
});

describe('a confirmation no longer counts', () => {
  test('once the recipients change, and counts again when they are back', async () => {
    const pane = small();
    await confirm(await openPane(pane));
    pane.fields.to.push(person('Ann Other', 'ann@corp.example'));
    pane.recipientsChanged();
    await findResult('outcome.voided');
    expect([hasButton('acknowledge.button'), (await send(pane)).shown]).toEqual([true, 'confirm']);

    pane.fields.to.pop();
    pane.recipientsChanged();
    await findResult('outcome.confirmed', CONFIRMED);
    expect((await send(pane)).shown).toBe('allow');
  });

  test('once a Send has used it', async () => {
    const pane = small();
    await confirm(await openPane(pane));
    await send(pane);
    pane.recipientsChanged();
    await waitFor(() => expect(hasButton('acknowledge.button')).toBe(true));
  });

  test('where an alert comes up all the same', async () => {
    const pane = small();
    await confirm(await openPane(pane));
    pane.contextChanged('smart-alert');
    await waitFor(() => expect(hasButton('acknowledge.button')).toBe(true));
    expect(shows(said('outcome.confirmed', CONFIRMED))).toBe(false);
  });

  describe('after a quarter of an hour', () => {
    afterEach(() => vi.useRealTimers());

    test('and the pane says so', async () => {
      vi.useFakeTimers();
      const pane = small();
      const { result: hook } = renderHook(() => useReview(pane));
      const current = () => {
        const [state, actions] = hook.current;
        if (state.phase !== 'ready') throw new Error(state.phase);
        return { state, actions };
      };
      await act(() => vi.advanceTimersByTimeAsync(0));
      await act(() => choicesFor(current().actions.core).acknowledge(current().state.review));
      expect(confirmationState(current().state)).toBe('holds');
      await act(() => vi.advanceTimersByTimeAsync(ACKNOWLEDGED_MS - 1));
      expect(confirmationState(current().state)).toBe('holds');
      await act(() => vi.advanceTimersByTimeAsync(1));
      expect(confirmationState(current().state)).toBe('expired');
      expect(current().state.outcome).toBeUndefined();
    });

    test('and a confirmation given anew counts from then on', async () => {
      vi.useFakeTimers();
      const pane = small();
      const { result: hook } = renderHook(() => useReview(pane));
      const confirmNow = () =>
        act(async () => {
          const [state, actions] = hook.current;
          if (state.phase === 'ready') await choicesFor(actions.core).acknowledge(state.review);
        });
      const stands = () => (hook.current[0].phase === 'ready' ? confirmationState(hook.current[0]) : undefined);
      await act(() => vi.advanceTimersByTimeAsync(0));
      await confirmNow();
      pane.now += ACKNOWLEDGED_MS;
      await act(() => vi.advanceTimersByTimeAsync(ACKNOWLEDGED_MS));
      expect(stands()).toBe('expired');
      await confirmNow();
      expect(stands()).toBe('holds');
      await act(() => vi.advanceTimersByTimeAsync(ACKNOWLEDGED_MS - 1));
      expect(stands()).toBe('holds');
    });
  });
});

test('a pane that is closed listens no more', async () => {
  const pane = small();
  const { unmount } = renderHook(() => useReview(pane));
  expect(pane.listeners).toBe(2);
  await act(async () => {
    unmount();
    await Promise.resolve();
  });
  expect(pane.listeners).toBe(0);
});
