import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindsNothing } from './axe';
import { test } from './chromium';

const isInView = async (locator: Locator): Promise<boolean> => {
  const [box, { height }] = [await locator.boundingBox(), locator.page().viewportSize()!];
  return box !== null && box.y >= 0 && box.y + box.height <= height;
};

test('the storm has a page of its own, linked from the simulated Outlook, whose figures follow the sliders', async ({
  page,
  preview,
}) => {
  await page.goto(preview.url);
  await page.getByRole('link', { name: 'The storm, simulated' }).click();
  const sum = page.getByRole('status');
  await sum.getByText(/^[45]\d\d million messages become none\.$/).waitFor();
  await page.getByRole('slider', { name: /^Share of the people to whom the guard is deployed/ }).fill('50');
  await sum.getByText(/become 1\d\d million/).waitFor();
  expect(await page.getByRole('img').locator('svg path').count()).toBeGreaterThan(3);
  await axeFindsNothing(page.mainFrame(), 'the storm');
  // WCAG 2.2, 1.4.10 Reflow.
  // What a slider does is seen while it moves, on a phone too.
  await page.setViewportSize({ width: 390, height: 844 });
  const slider = page.getByRole('slider', { name: /deliveries that the mail system makes/i });
  await page.getByRole('button', { name: 'Machines' }).click();
  await slider.focus();
  // The group may still be opening: what stood in view is moved out of it then.
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowLeft');
      await slider.scrollIntoViewIfNeeded();
      return isInView(slider);
    })
    .toBe(true);
  for (const seen of [sum, page.getByRole('img').first(), slider]) await expect.poll(() => isInView(seen)).toBe(true);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'People' }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
