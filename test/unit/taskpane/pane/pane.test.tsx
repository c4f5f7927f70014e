import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { viewFrom } from '../../../../src/taskpane/pane/view';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, findResult, heading, openPane, t } from '../../../builders/pane/open-pane';

test.each([
  ['', 'review'],
  ['?view=settings', 'settings'],
  ['?et=&view=settings', 'settings'],
  ['?view=elsewhere', 'review'],
])('a page opened with %j shows %s', (search, view) => {
  expect(viewFrom(search)).toBe(view);
});

test('another part takes focus to its heading; on opening, focus stays where it was', async () => {
  const user = await openPane(new FakePane().people(40));
  expect(document.activeElement).toBe(document.body);
  expect(button('nav.review').getAttribute('aria-current')).toBe('page');
  await user.click(button('nav.settings'));
  await waitFor(() => expect(heading()).toBe(t('settings.title')));
  await user.click(button('nav.review'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(button('nav.review').getAttribute('aria-current')).toBe('page');
});

test('focus goes to a heading that comes late, once it is there', async () => {
  const pane = new FakePane().people(40);
  let answer = (_body: string): void => undefined;
  const answers = new Promise<string>((resolve) => (answer = resolve));
  vi.spyOn(pane.message, 'bodyText').mockReturnValue(answers);
  const user = await openPane(pane, 'settings');
  await user.click(button('nav.review'));
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  answer('Thanks, all.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
});

test('focus stays with a person who has gone on before a heading comes', async () => {
  const pane = new FakePane().people(40);
  let answer = (_body: string): void => undefined;
  const answers = new Promise<string>((resolve) => (answer = resolve));
  vi.spyOn(pane.message, 'bodyText').mockReturnValue(answers);
  const user = await openPane(pane, 'settings');
  await user.click(button('nav.review'));
  await user.tab();
  const gone = document.activeElement;
  answer('Thanks, all.');
  await screen.findByRole('heading', { level: 1 });
  expect(document.activeElement).toBe(gone);
  expect(gone).not.toBe(document.body);
});

test.each(['activity', 'settings'] as const)('the heading of %s keeps focus while the rest comes', async (view) => {
  const user = await openPane(new FakePane().people(40));
  await user.click(button(`nav.${view}`));
  await waitFor(() => expect(heading()).toBe(t(`${view}.title`)));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('what was done stays to be undone while another part is looked at', async () => {
  const user = await openPane(new FakePane().stormMail());
  await user.click(button('ways.reply-only', { name: 'Sam Tester' }));
  await findResult('outcome.reply-only', { name: 'Sam Tester' });
  await user.click(button('nav.settings'));
  await waitFor(() => expect(heading()).toBe(t('settings.title')));
  await user.click(button('nav.review'));
  expect(button('button.undo')).toBeTruthy();
});

test('everything is reached by keyboard, in the order in which it stands', async () => {
  const user = await openPane(new FakePane().stormMail('Please remove me from this list.'));
  const order: string[] = [];
  for (let presses = 0; presses < 20; presses++) {
    await user.tab();
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) break;
    order.push(activeElement.getAttribute('type') === 'checkbox' ? 'box' : activeElement.textContent);
  }
  const inDocument = [...document.querySelectorAll('a[href], button, input')].map((each) =>
    each.getAttribute('type') === 'checkbox' ? 'box' : each.textContent,
  );
  expect(order).toEqual(inDocument);
});

test('the words are asked for when they may be others, not over and over', async () => {
  const pane = new FakePane().stormMail();
  const read = vi.spyOn(pane.deviceCache, 'read');
  await openPane(pane);
  const settled = read.mock.calls.length;
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setTimeout(done));
  expect(read.mock.calls.length).toBeLessThanOrEqual(settled + 2);
});

test('headings go down one step at a time', async () => {
  await openPane(new FakePane().stormMail());
  const levels = screen.getAllByRole('heading').map((each) => Number(each.tagName.slice(1)));
  expect(levels[0]).toBe(1);
  expect(new Set(levels.slice(1))).toEqual(new Set([2]));
});
