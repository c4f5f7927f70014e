import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';

/** More stops than there are on the page and in the pane. */
const MOST_TABS = 80;
const WAY_OUT = /^Reply to .*Reyes, Carla.* only$/;

describe('the window', () => {
  test('of 1280 × 800 shows the first way out without scrolling', async ({ page, preview }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    await outlook.replyAll('Test email');
    await outlook.bar.getByText('CroydonPractices').waitFor();
    await outlook.type('Please remove me from this list.');
    await outlook.send();
    await outlook.answer('Review recipients');
    const way = outlook.pane.getByRole('button', { name: WAY_OUT });
    await way.waitFor();
    const [button, pane] = [await way.boundingBox(), await page.getByTestId('pane').boundingBox()];
    expect(button!.y + button!.height).toBeLessThanOrEqual(pane!.y + pane!.height);
  });

  test('of 390 pixels has one thing at a time, each as wide as itself, and a way back', async ({ page, preview }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    await outlook.read('Test email');
    const list = page.getByRole('listbox', { name: 'Inbox' });
    await expect.poll(() => list.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await list.waitFor();
    await outlook.replyAll('Test email');
    await new ReviewPage(outlook).open();
    expect(await page.getByTestId('pane').evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(380);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test('what is being written survives another client, another language and a reload keeps the switches', async ({
  page,
  preview,
}) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url);
  await outlook.replyAll('Test email');
  await outlook.type('Kept.');
  const change = { client: 'mac', language: 'de-DE', theme: 'dark' } as const;
  for (const [name, value] of Object.entries(change))
    await page.evaluate((switches) => window.simulatedOutlook.set(switches), { [name]: value });
  expect(await outlook.html()).toContain('Kept.');
  expect((await outlook.recipients()).to).toEqual(['Reyes, Carla', 'CroydonPractices']);
  await page.getByRole('textbox', { name: 'Message body' }).getByText('Kept.').waitFor();

  await page.reload();
  await page.waitForFunction(() => 'simulatedOutlook' in window);
  expect(await page.evaluate(() => window.simulatedOutlook.getState().switches)).toMatchObject(change);
});

describe('the tour goes its whole way at its buttons', () => {
  const press = {
    'by mouse': (button: Locator) => button.click(),
    // As a person gets there: from stop to stop, never by setting the focus where an alert would not let it go.
    'by keyboard': async (button: Locator) => {
      const isFocused = (): Promise<boolean> => button.evaluate((element) => element === document.activeElement);
      for (let presses = 0; presses < MOST_TABS && !(await isFocused()); presses++)
        await button.page().keyboard.press('Tab');
      expect(await isFocused()).toBe(true);
      await button.page().keyboard.press('Enter');
    },
  };
  test.for(Object.entries(press))('%s', async ([, go], { page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    const tour = page.getByRole('region', { name: 'Tour' });
    await go(tour.getByRole('button', { name: 'Press it for me' }));
    await outlook.bar.getByText('CroydonPractices').waitFor();
    await go(tour.getByRole('button', { name: 'Write and send' }));
    await outlook.dialog.waitFor();
    await page.getByLabel('Message body').getByText('Please remove me from this list.').waitFor();
    await go(outlook.dialog.getByRole('button', { name: 'Open the pane' }));
    await outlook.pane.getByRole('button', { name: WAY_OUT }).waitFor();
    await go(tour.getByRole('button', { name: 'Freeze the list' }));
    await outlook.bar.getByText('CroydonPractices').waitFor();
    await go(tour.getByRole('button', { name: 'Done' }));
    await expect.poll(() => tour.count()).toBe(0);
  });
});
