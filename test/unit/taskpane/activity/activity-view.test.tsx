import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { addRecord } from '../../../builders/audit/add-record';
import { readRecords } from '../../../../src/audit/read-records';
import { RECORDS_KEY } from '../../../../src/audit/record';
import type { AuditRecord, Outcome } from '../../../../src/audit/record';
import { rules } from '../../../../src/engine/rules/index';
import type { PaneKey } from '../../../../src/i18n/pane-texts';
import { loadMessages } from '../../../../src/i18n/messages';
import { checkMessage } from '../../../../src/check/check-message';
import { ActivityView } from '../../../../src/taskpane/activity/activity-view';
import { I18nProvider, i18nOf } from '../../../../src/taskpane/pane/i18n';
import { FakePane } from '../../../builders/pane/fake-pane';
import {
  button,
  findButton,
  findResult,
  hasButton,
  heading,
  openPane,
  result,
  sections,
  shows,
  t,
} from '../../../builders/pane/open-pane';

const DAY = 24 * 60 * 60_000;

const keep = (pane: FakePane, change: Partial<AuditRecord> = {}): Promise<void> =>
  addRecord(
    {
      at: pane.now,
      action: 'warn',
      shown: 'warn',
      rules: ['large-audience'],
      reach: 100,
      client: 'web',
      ...change,
    },
    pane.deviceCache,
  );

async function paneWith(...changes: readonly Partial<AuditRecord>[]): Promise<FakePane> {
  const pane = new FakePane();
  for (const change of changes) await keep(pane, change);
  return pane;
}

async function openActivity(pane: FakePane) {
  const user = await openPane(pane, 'activity');
  await waitFor(() => expect(shows(t('activity.loading'))).toBe(false));
  return user;
}

const rows = (): readonly HTMLElement[] =>
  within(screen.getByRole('region', { name: t('activity.recent') })).getAllByRole('listitem');

const comesBack = (what: 'focus' | 'visibilitychange'): boolean =>
  fireEvent(what === 'focus' ? window : document, new Event(what));

describe('what happened', () => {
  test('stands newest first: what was shown, when, how far it reached and by which rules', async () => {
    const pane = await paneWith(
      { at: Date.UTC(2026, 10, 12, 9), shown: 'block', rules: ['storm-fuel', 'large-audience'], reach: 5000 },
      {},
    );
    await openActivity(pane);
    expect(rows()).toHaveLength(2);
    const [newest, oldest] = rows().map((row) => row.textContent);
    expect(newest).toContain(t('activity.warn'));
    expect(oldest).toContain(t('activity.block'));
    expect(oldest).toContain(t('activity.reach', { people: 5000 }));
    expect(oldest).toContain(`${t('rule.storm-fuel')} · ${t('rule.large-audience')}`);
    const time = rows()[1]!.querySelector('time')!;
    expect(time.dateTime).toBe('2026-11-12T09:00:00.000Z');
    expect(time.textContent).toMatch(/12.*2026|2026.*12/);
  });

  test.each<[Partial<AuditRecord>, PaneKey]>([
    [{ shown: 'notice' }, 'activity.notice'],
    [{ shown: 'confirm' }, 'activity.confirm'],
    [{ shown: 'allow' }, 'activity.observed'],
    ...(
      [
        'reply-only',
        'drop',
        'bcc',
        'undo',
        'asked',
        'acknowledged',
        'second-press',
        'quiet',
      ] as const satisfies Outcome[]
    ).map((outcome): [Partial<AuditRecord>, PaneKey] => [{ outcome }, `activity.${outcome}`]),
    [{ reach: null }, 'activity.reach-unknown'],
  ])('%j is said as %s', async (change, key) => {
    await openActivity(await paneWith(change));
    expect(rows()[0]!.textContent).toContain(t(key));
  });

  test('every rule has a name; one of another version is left out', async () => {
    await openActivity(await paneWith({ rules: [...rules.map(({ id }) => id), 'of-another-version'] }));
    const row = rows()[0]!.textContent;
    for (const { id } of rules) expect(row).toContain(t(`rule.${id}` as PaneKey));
    expect(row).not.toContain('version');
  });

  test('fewer than the first step of reach is said so', async () => {
    await openActivity(await paneWith({ reach: 0 }));
    expect(shows(t('activity.reach-small', { people: 25 }))).toBe(true);
  });

  test('a confirmation is said once, although the send it let pass says it again', async () => {
    const pane = await paneWith(
      { shown: 'confirm', outcome: 'acknowledged' },
      { shown: 'allow', outcome: 'acknowledged' },
    );
    await openActivity(pane);
    expect(rows()).toHaveLength(1);
  });

  test('more than a few on request, from where one stood', async () => {
    const user = await openActivity(await paneWith(...Array.from({ length: 9 }, (_, n) => ({ at: DAY * (n + 1) }))));
    expect(rows()).toHaveLength(6);
    await user.click(button('activity.more', { records: 3 }));
    expect(rows()).toHaveLength(9);
    expect(document.activeElement).toBe(rows()[6]);
    expect(hasButton('activity.more', { records: 3 })).toBe(false);
  });

  test('is never more than a screen can hold, whatever the device has', async () => {
    const user = await openActivity(await paneWith(...Array.from({ length: 150 }, () => ({}))));
    await user.click(button('activity.more', { records: 94 }));
    expect(rows()).toHaveLength(100);
  });
});

describe('prompts per week', () => {
  const chart = () => screen.getByRole('img', { name: t('activity.weeks') });
  const listed = (): readonly string[] =>
    within(screen.getByRole('region', { name: t('activity.weeks') }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  test('twelve weeks as bars, and the same numbers as a list', async () => {
    const pane = new FakePane();
    for (const at of [pane.now, pane.now, pane.now - 7 * DAY]) await keep(pane, { at });
    await openActivity(pane);
    expect(chart().querySelectorAll('rect')).toHaveLength(2);
    expect([...chart().querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(['1', '2']);
    expect(listed()).toHaveLength(12);
    expect(listed()[11]).toBe(t('activity.week', { date: '9 November 2026', prompts: 2 }));
    expect(listed()[0]).toContain('0');
  });

  test.each([
    ['en', [0.92, 0.08]],
    ['qps-plocm', [0.08, 0.92]],
  ] as const)('in %s the newest week stands where lines end', async (tag, [now, then]) => {
    const pane = new FakePane();
    await keep(pane);
    await keep(pane, { at: pane.now - 11 * 7 * DAY });
    const i18n = i18nOf(await loadMessages([tag]));
    render(
      <I18nProvider value={i18n}>
        <ActivityView ports={pane} />
      </I18nProvider>,
    );
    const svg = await screen.findByRole('img');
    const places = [...svg.querySelectorAll('text')].map((each) => parseFloat(each.getAttribute('x') ?? '') / 100);
    expect(places[0]).toBeCloseTo(then, 1);
    expect(places[1]).toBeCloseTo(now, 1);
  });

  test('none in twelve weeks is a sentence', async () => {
    const pane = new FakePane();
    await keep(pane, { at: pane.now - 100 * DAY });
    await openActivity(pane);
    expect(screen.queryByRole('img')).toBeNull();
    expect(shows(t('activity.weeks-none', { weeks: 12 }))).toBe(true);
  });
});

describe('what the guard spared', () => {
  test('is the sum of what is certain', async () => {
    const fewer = { shown: 'allow', outcome: 'fewer' } as const;
    await openActivity(await paneWith({ ...fewer, spared: 849_999 }, {}, { ...fewer, spared: 1 }));
    expect(shows(t('activity.spared-people', { people: 850_000 }))).toBe(true);
    expect(shows(t('activity.fewer', { people: 849_999 }))).toBe(true);
  });

  test('or nothing, and why', async () => {
    await openActivity(await paneWith({}));
    expect(shows(t('activity.spared-none'))).toBe(true);
  });
});

describe('nothing to show', () => {
  test('nothing happened yet', async () => {
    await openActivity(new FakePane());
    expect([shows(t('activity.none')), sections(), hasButton('activity.clear')]).toEqual([true, [], false]);
  });

  test('still reading', async () => {
    const pane = new FakePane();
    const { read } = pane.deviceCache;
    let answer = (): void => undefined;
    const gate = new Promise<void>((resolve) => (answer = resolve));
    Object.assign(pane.deviceCache, {
      read: (keys: readonly string[]) => (keys.includes(RECORDS_KEY) ? gate.then(() => read(keys)) : read(keys)),
    });
    await openPane(pane, 'activity');
    expect([heading(), shows(t('activity.loading'))]).toEqual([t('activity.title'), true]);
    answer();
    await waitFor(() => expect(shows(t('activity.none'))).toBe(true));
  });

  test.each([
    ['there is no store', 'device.remove'],
    ['the store gives nothing', 'device.read'],
  ] as const)('%s: says so, and asks again on request', async (_why, what) => {
    const pane = new FakePane();
    pane.broken.add(what);
    const user = await openActivity(pane);
    await findResult('activity.failed-text');
    expect(shows(t('activity.none'))).toBe(false);
    pane.broken.clear();
    await keep(pane);
    await user.click(button('button.try-again'));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toBe(result()));
  });

  test('a store that holds anything shows what it has of records', async () => {
    const pane = new FakePane();
    pane.device.set(RECORDS_KEY, '{"at":1}\n\u202e<img onerror=alert(1)>,warn');
    await keep(pane);
    await openActivity(pane);
    expect(rows()).toHaveLength(1);
  });
});

test('on classic it shows what the pane did, and nothing that handlers would have to tell', async () => {
  const pane = new FakePane({ platform: 'classic' });
  await keep(pane, { outcome: 'reply-only', client: 'classic' });
  await openActivity(pane);
  expect(shows(t('activity.pane-only'))).toBe(true);
  expect(sections()).toEqual([t('activity.recent')]);
});

describe('clearing', () => {
  test('empties the list, says so where the focus is, and can be undone', async () => {
    const pane = await paneWith({}, { shown: 'block' });
    const user = await openActivity(pane);
    await user.click(button('activity.clear'));
    await findResult('activity.cleared');
    expect(readRecords(pane.device.get(RECORDS_KEY))).toEqual([]);
    expect(sections()).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(result()));
    await user.click(await findButton('button.undo'));
    await findResult('activity.restored');
    expect(rows()).toHaveLength(2);
    await waitFor(() => expect(document.activeElement).toBe(result()));
    expect(hasButton('button.undo')).toBe(false);
  });

  test('what happened between clearing and undoing is not lost', async () => {
    const pane = await paneWith({ shown: 'block' });
    const user = await openActivity(pane);
    await user.click(button('activity.clear'));
    await findResult('activity.cleared');
    await keep(pane);
    await user.click(await findButton('button.undo'));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[1]!.textContent).toContain(t('activity.block'));
  });

  test('that the device refuses leaves everything as it is, and says so', async () => {
    const pane = await paneWith({});
    const user = await openActivity(pane);
    pane.broken.add('device.write');
    await user.click(button('activity.clear'));
    await findResult('activity.not-cleared');
    expect(rows()).toHaveLength(1);
  });

  test('an undo that the device refuses can be tried again', async () => {
    const pane = await paneWith({});
    const user = await openActivity(pane);
    await user.click(button('activity.clear'));
    await findResult('activity.cleared');
    pane.broken.add('device.write');
    await user.click(await findButton('button.undo'));
    await findResult('activity.not-restored');
    pane.broken.clear();
    await user.click(button('button.undo'));
    await findResult('activity.restored');
    expect(rows()).toHaveLength(1);
  });
});

describe('coming back to the pane', () => {
  test.each(['focus', 'visibilitychange'] as const)('%s: shows what happened meanwhile', async (event) => {
    const pane = new FakePane();
    await openActivity(pane);
    await checkMessage('send', pane.people(150));
    comesBack(event);
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]!.textContent).toContain(t('activity.warn'));
  });

  test('keeps what it shows, and where one is, when the device gives nothing this time', async () => {
    const pane = await paneWith({});
    await openActivity(pane);
    button('activity.clear').focus();
    pane.broken.add('device.read');
    pane.asked.length = 0;
    comesBack('focus');
    await waitFor(() => expect(pane.asked).toContain('device.read'));
    expect(rows()).toHaveLength(1);
    expect(document.activeElement).toBe(button('activity.clear'));
  });

  test('asks nothing while the pane is hidden', async () => {
    const pane = await paneWith({});
    await openActivity(pane);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    pane.asked.length = 0;
    comesBack('visibilitychange');
    expect(pane.asked).not.toContain('device.read');
  });
});

test('everything is reached by keyboard, in the order in which it stands', async () => {
  const user = await openActivity(await paneWith(...Array.from({ length: 8 }, () => ({}))));
  const order: (string | null)[] = [];
  for (const _each of document.querySelectorAll('button')) {
    await user.tab();
    order.push(document.activeElement!.textContent);
  }
  expect(order).toEqual([...document.querySelectorAll('button')].map(({ textContent }) => textContent));
});
