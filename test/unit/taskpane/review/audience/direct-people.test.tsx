import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { FakePane, person } from '../../../../builders/pane/fake-pane';
import { button, openPane, shows, t } from '../../../../builders/pane/open-pane';
import { drawnHeights } from '../../../../builders/pane/drawn-heights';

beforeEach(() => drawnHeights({ box: 320, row: 40 }));

async function openNames(pane: FakePane): Promise<UserEvent> {
  const user = await openPane(pane);
  await user.click(button('reached.show-names'));
  await screen.findByRole('list', { name: /./ });
  return user;
}

const list = (people: number): HTMLElement => screen.getByRole('list', { name: t('reached.direct', { people }) });
const rows = (people: number): readonly HTMLElement[] => within(list(people)).queryAllByRole('listitem');
const positions = (people: number): readonly number[] =>
  rows(people).map((row) => Number(row.getAttribute('aria-posinset')));
const filter = (): HTMLElement => screen.getByRole('searchbox', { name: t('reached.find') });
/** Where it is announced how many were found. */
const count = (): HTMLElement => filter().closest('li')!.querySelector<HTMLElement>('[aria-live=polite]')!;

describe('names, on request', () => {
  test('come and go, and the button says which', async () => {
    const user = await openPane(new FakePane().people(6));
    expect(screen.queryByText('Colleague 3')).toBeNull();
    await user.click(button('reached.show-names'));
    expect(await screen.findByText('Colleague 3')).toBeTruthy();
    const toggle = button('reached.hide-names');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(toggle.getAttribute('aria-controls')!)?.contains(list(6))).toBe(true);
    expect(rows(6)).toHaveLength(6);
    await user.click(toggle);
    expect(screen.queryByText('Colleague 3')).toBeNull();
    expect(document.activeElement).toBe(button('reached.show-names'));
  });

  test('a handful needs no search', async () => {
    await openNames(new FakePane().people(9));
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});

describe('a thousand people', () => {
  let user: UserEvent;
  beforeEach(async () => {
    const pane = new FakePane();
    pane.fields.to = Array.from({ length: 1_000 }, (_, n) => person(`Person ${n}`, `p${n}@corp.example`));
    // Its sender is certain, so that nobody is to be chosen from a thousand.
    pane.body =
      'Noted.\n\nFrom: Person 1 <p1@corp.example>\nSent: 14 November 2016 08:29\nTo: Staff\nSubject: Rota\n\nHello.';
    pane.fields.to[700] = person('Zoë Ångström', 'zoe.a@corp.example');
    user = await openNames(pane);
  });

  test('are counted for a screen reader, and only those in sight are drawn', () => {
    expect(positions(1_000)[0]).toBe(1);
    expect(rows(1_000).length).toBeGreaterThanOrEqual(320 / 40);
    expect(rows(1_000).length).toBeLessThan(60);
    expect(new Set(rows(1_000).map((row) => row.getAttribute('aria-setsize')))).toEqual(new Set(['1000']));
  });

  test('scroll by keyboard, in one stop', () => {
    expect(list(1_000).tabIndex).toBe(0);
    expect(within(list(1_000)).queryAllByRole('button')).toEqual([]);
    list(1_000).scrollTop = 20_000;
    fireEvent.scroll(list(1_000));
    expect(Math.min(...positions(1_000))).toBeGreaterThan(400);
    expect(Math.max(...positions(1_000))).toBeLessThan(600);
    expect(rows(1_000).length).toBeLessThan(60);
  });

  test('are found by name and by address while typing, and the number is announced', async () => {
    await user.type(filter(), 'zoe angs');
    expect(rows(1_000).map((row) => row.textContent)).toEqual(['Zoë Ångströmzoe.a@corp.example']);
    expect(rows(1_000)[0]?.getAttribute('aria-setsize')).toBe('1');
    expect(count().textContent).toBe(t('reached.found', { people: 1 }));
    await user.clear(filter());
    await user.type(filter(), 'p99');
    // p99 and p990 to p999.
    expect(count().textContent).toBe(t('reached.found', { people: 11 }));
  });

  test('nobody fits: that is said, and clearing brings all of them back', async () => {
    await user.type(filter(), 'nobody at all');
    expect([rows(1_000).length, count().textContent]).toEqual([0, t('reached.found-none')]);
    await user.clear(filter());
    expect(rows(1_000)[0]?.getAttribute('aria-setsize')).toBe('1000');
    expect(shows(t('reached.found-none'))).toBe(false);
  });
});

describe('the message changes while names are shown', () => {
  test('they follow, and what is searched for stays', async () => {
    const pane = new FakePane().people(30);
    const user = await openNames(pane);
    await user.type(filter(), 'colleague 2');
    // Colleagues 2, 12 and 20 to 29.
    expect(rows(30)).toHaveLength(12);
    pane.people(25).recipientsChanged();
    await waitFor(() => expect(rows(25)).toHaveLength(7));
    expect((filter() as HTMLInputElement).value).toBe('colleague 2');
  });
});

describe('names are text, bounded and on their own line of writing', () => {
  const markup = '<img src=x onerror=alert(1)>';

  test('whatever is in them', async () => {
    const pane = new FakePane();
    pane.fields.to = [
      person(markup, 'x@corp.example'),
      person('A'.repeat(10_240), 'long@corp.example'),
      person('\u202Egnp.exe', `\u202E${'y'.repeat(5_000)}@corp.example`),
      person('', 'nameless@corp.example'),
    ];
    await openNames(pane);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText(markup).tagName).toBe('BDI');
    expect(screen.getByText('gnp.exe').tagName).toBe('BDI');
    expect(screen.getAllByText('nameless@corp.example')).toHaveLength(1);
    const text = list(4).textContent;
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(text.length).toBeLessThan(1_000);
    expect(
      rows(4)
        .flatMap((row) => [...row.attributes])
        .filter(({ value }) => value.length > 300),
    ).toEqual([]);
  });
});
