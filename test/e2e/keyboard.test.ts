import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';

const MOST_TABS = 60;

/** What has the focus, in page or pane: its accessible name, as far as text and labels tell. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    // By name: an element of the pane's document is no HTMLElement of this one.
    while (active?.tagName === 'IFRAME') active = (active as HTMLIFrameElement).contentDocument?.activeElement ?? null;
    // Nothing has the focus at first.
    if (!active || active.tagName === 'BODY') return '';
    const label = active.getAttribute('aria-label') ?? (active as Partial<HTMLInputElement>).labels?.[0]?.textContent;
    return (label ?? active.textContent).replace(/[\u2068\u2069]/g, '').trim();
  });

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} tabs do not lead to ${String(name)}; the focus is on "${await focused(page)}".`);
}

test('the whole way by keyboard: stopped, understood, and off with the right message', async ({ page, preview }) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url);

  await tabTo(page, /Test email/);
  while (!(await focused(page)).includes(', Test email,')) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // A toolbar is one stop; its buttons are reached by arrows.
  await tabTo(page, /^Reply/);
  while ((await focused(page)) !== 'Reply all') await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await outlook.bar.getByText('CroydonPractices').waitFor();

  // The cursor stands in the message.
  await expect.poll(() => focused(page)).toBe('Message body');
  await page.keyboard.type('Please remove me from this list.');
  await page.keyboard.press('Control+Enter');
  await outlook.dialog.waitFor();
  await tabTo(page, /^Review recipients$/);
  await page.keyboard.press('Enter');

  // From the stop to the right message in two: the way out, and Send.
  await new ReviewPage(outlook).ready();
  await tabTo(page, /^Reply to Reyes, Carla only$/);
  await page.keyboard.press('Enter');
  // Focus is where the result is told, and where it can be undone.
  await expect.poll(() => focused(page)).toMatch(/Press Send again/);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Undo');

  await page.getByRole('textbox', { name: 'Message body' }).focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/was delivered to 1 mailbox/).waitFor();
});

test('Tab goes through the pane, on from its result, and out of it at both ends', async ({ page, preview }) => {
  const outlook = new OutlookPage(page);
  const review = new ReviewPage(outlook);
  await outlook.open(preview.url);
  await outlook.replyAll('Test email');
  await outlook.bar.getByText('CroydonPractices').waitFor();
  await review.open();
  await tabTo(page, /^Close pane$/);
  const passed: string[] = [];
  for (let name = ''; name !== 'Check again' && passed.length < MOST_TABS; passed.push(name)) {
    await page.keyboard.press('Tab');
    name = await focused(page);
  }
  expect(passed).toEqual([
    'Review',
    'Activity',
    'Settings',
    'Show names',
    'About this rule: Unfamiliar list',
    'About this rule: Came through a large list',
    'Reply to Reyes, Carla only',
    'Drop CroydonPractices',
    'Check again',
  ]);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(page)).toBe('Check again');

  await review.goTo('activity');
  // A heading is nothing that Tab reaches: from there it goes on all the same.
  await review.pane.locator('h1:focus', { hasText: 'Activity' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Settings');
});
