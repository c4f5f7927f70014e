import { expect } from 'vitest';
import { axeFindsNothing } from './axe';
import { test } from './chromium';

test('the storm has a page of its own, linked from the simulated Outlook, whose figures follow the sliders', async ({
  page,
  preview,
}) => {
  await page.goto(preview.url);
  await page.getByRole('link', { name: 'The storm, simulated' }).click();
  const sum = page.getByRole('status');
  await sum.getByText(/^[45]\d\d million messages become none\.$/).waitFor();
  await page.getByRole('slider', { name: /Outlook can stop Send/ }).fill('50');
  await sum.getByText(/become 1\d\d million/).waitFor();
  expect(await page.getByRole('img').locator('svg path').count()).toBeGreaterThan(3);
  await axeFindsNothing(page.mainFrame(), 'the storm');
  // WCAG 2.2, 1.4.10 Reflow.
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'People' }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
