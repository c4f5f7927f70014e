import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, findResult, hasButton, heading, openPane, result, shows, t } from '../../../builders/pane/open-pane';
import { openSettings, own, section } from '../../../builders/pane/open-settings';

const warnFrom = (): HTMLInputElement =>
  within(section('settings.thresholds')).getByRole('textbox', { name: t('settings.step-warn') });

const go = async (user: Awaited<ReturnType<typeof openPane>>, view: 'review' | 'settings'): Promise<void> => {
  await user.click(button(`nav.${view}`));
  await waitFor(() => expect(heading() === t('settings.title')).toBe(view === 'settings'));
};

/** The network comes and goes. */
function online(is: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);
  act(() => void window.dispatchEvent(new Event(is ? 'online' : 'offline')));
}

describe('a change that Outlook did not take', () => {
  test('is still there after a look at another part, and can be tried again', async () => {
    const pane = new FakePane().people(40);
    pane.broken.add('roaming.write');
    const user = await openSettings(pane);
    await user.type(warnFrom(), '30{Enter}');
    await findResult('settings.not-saved');
    await go(user, 'review');
    await go(user, 'settings');
    await findResult('settings.not-saved');
    expect(warnFrom().value).toBe('30');
    pane.broken.clear();
    await user.click(button('button.try-again'));
    await findResult('settings.saved');
    expect(own(pane)).toEqual({ thresholds: { warn: 30 } });
  });

  test('is added to what another device has saved since', async () => {
    const pane = new FakePane();
    pane.broken.add('roaming.write');
    const user = await openSettings(pane);
    await user.type(warnFrom(), '30{Enter}');
    await findResult('settings.not-saved');
    pane.broken.clear();
    pane.personal = '{"notices":"hide"}';
    await user.click(button('button.try-again'));
    await findResult('settings.changed-elsewhere');
    expect(own(pane)).toEqual({ notices: 'hide', thresholds: { warn: 30 } });
  });
});

test('what is said about a saved change is not said again after a look at another part', async () => {
  const user = await openSettings(new FakePane().people(40));
  await user.type(warnFrom(), '30{Enter}');
  await findResult('settings.saved');
  await go(user, 'review');
  await go(user, 'settings');
  expect(result().textContent).toBe('');
});

test('a change that is saved only after the view is left reaches the review', async () => {
  const pane = new FakePane().people(40);
  let save: () => void = () => undefined;
  const { write } = pane.roaming;
  const gate = new Promise<void>((resolve) => (save = resolve));
  Object.assign(pane.roaming, { write: (text: string) => gate.then(() => write(text)) });
  const user = await openSettings(pane);
  await user.type(warnFrom(), '30{Enter}');
  expect(within(result()).getByRole('progressbar')).toBeTruthy();
  await go(user, 'review');
  expect(screen.queryByRole('region', { name: t('why.warn') })).toBeNull();
  save();
  await screen.findByRole('region', { name: t('why.warn') });
});

describe('settings that were changed elsewhere meanwhile', () => {
  test('are kept, shown, and said to be', async () => {
    const pane = new FakePane();
    const user = await openSettings(pane);
    pane.personal = '{"thresholds":{"block":900},"notices":"hide"}';
    await user.type(warnFrom(), '30{Enter}');
    await findResult('settings.changed-elsewhere');
    expect(own(pane)).toEqual({ thresholds: { warn: 30, block: 900 }, notices: 'hide' });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: t('settings.notices') }).checked).toBe(true);
  });

  test('outlive an undo', async () => {
    const pane = new FakePane();
    const user = await openSettings(pane);
    await user.type(warnFrom(), '30{Enter}');
    await findResult('settings.saved');
    pane.personal = '{"thresholds":{"warn":30},"notices":"hide"}';
    await user.click(button('button.undo'));
    await findResult('settings.undone');
    expect([own(pane), hasButton('button.undo')]).toEqual([{ notices: 'hide' }, false]);
  });

  test('are not suspected after a change of one’s own', async () => {
    const pane = new FakePane();
    const user = await openSettings(pane);
    for (const limit of ['30', '20']) {
      await user.clear(warnFrom());
      await user.type(warnFrom(), `${limit}{Enter}`);
      await waitFor(() => expect(own(pane)).toEqual({ thresholds: { warn: Number(limit) } }));
    }
    expect(shows(t('settings.changed-elsewhere'))).toBe(false);
  });
});

describe('without a network', () => {
  test('that is said as long as it lasts, and the organisation’s rules are asked for once it is back', async () => {
    const pane = new FakePane();
    pane.policyFile = undefined;
    await openSettings(pane);
    expect(shows(t('settings.offline'))).toBe(false);
    online(false);
    expect(screen.getByText(t('settings.offline')).closest('[aria-live="polite"]')).toBeTruthy();
    pane.policy = { thresholds: { warn: 70 } };
    pane.now += 120_000;
    online(true);
    expect(shows(t('settings.offline'))).toBe(false);
    await waitFor(() =>
      expect(shows(t('settings.organisation', { from: t('settings.from', { people: 70 }) }))).toBe(true),
    );
  });

  test('a change that cannot be saved is kept', async () => {
    const pane = new FakePane();
    const user = await openSettings(pane);
    online(false);
    pane.broken.add('roaming.write');
    await user.type(warnFrom(), '30{Enter}');
    await findResult('settings.not-saved');
    pane.broken.clear();
    online(true);
    await user.click(button('button.try-again'));
    await findResult('settings.saved');
    expect(own(pane)).toEqual({ thresholds: { warn: 30 } });
  });
});

test('until they are read they are said to be read, under the heading', async () => {
  const pane = new FakePane();
  Object.assign(pane.http, { get: () => new Promise(() => undefined) });
  await openPane(pane, 'settings');
  expect([heading(), shows(t('settings.loading'))]).toEqual([t('settings.title'), true]);
  expect(screen.getByRole('progressbar')).toBeTruthy();
});

test('everything is reached by keyboard, in the order in which it stands', async () => {
  const pane = new FakePane().stormMail();
  pane.personal = '{"knownLists":[{"address":"mine@corp.example"}],"thresholds":{"warn":60}}';
  const user = await openSettings(pane);
  await user.click(screen.getByRole('checkbox', { name: t('settings.notices') }));
  await findResult('settings.saved');
  act(() => (document.activeElement as HTMLElement).blur());
  const stops = [...document.querySelectorAll<HTMLElement>('button, input, select')];
  const reached: Element[] = [];
  for (const _ of stops) {
    await user.tab();
    reached.push(document.activeElement!);
  }
  expect(reached).toEqual(stops);
  expect(stops.at(-1)!.textContent).toBe(t('button.undo'));
});
