import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';

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

test('the tour goes its whole way at its buttons, by keyboard', async ({ page, preview }) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url);
  const press = async (name: string): Promise<void> => {
    await page.getByRole('region', { name: 'Tour' }).getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Press it for me');
  await outlook.bar.getByText('CroydonPractices').waitFor();
  await press('Write and send');
  await outlook.dialog.waitFor();
  await page.getByLabel('Message body').getByText('Please remove me from this list.').waitFor();
  await page.keyboard.press('Escape');
  await press('Open the pane');
  await outlook.pane.getByRole('button', { name: WAY_OUT }).waitFor();
  await page.keyboard.press('Escape');
  await press('Freeze the list');
  await outlook.bar.getByText('CroydonPractices').waitFor();
  await press('Done');
  await expect.poll(() => page.getByRole('region', { name: 'Tour' }).count()).toBe(0);
});
