/** Looks at the states of the pane. */

import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { partsOf, STATES } from './pane-states';
import { OutlookPage } from '../pages/outlook-page';

export const PANE = '[data-testid="pane"] iframe';

/** Those with something in them that is drawn in another way where colours or directions are others. */
export const MAIN = ['block', 'confirm-number', 'new-message', 'unfinished', 'settings', 'activity-filled'];

/** As high as the longest state: all of it is drawn. */
const WHOLE = { width: 1280, height: 1400 };

export type Theme = 'light' | 'dark';

export const turnTheme = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate((to) => {
    window.simulatedOutlook.set({ theme: to });
  }, theme);

/** Waits until the pane is in Outlook's theme. */
export async function hasTheme(page: Page, theme: Theme): Promise<void> {
  const isLight = (): Promise<boolean> =>
    page
      .frameLocator(PANE)
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((root) => getComputedStyle(root).backgroundColor === 'rgb(255, 255, 255)');
  await expect.poll(isLight).toBe(theme === 'light');
}

/** Leads to a state, in a window that shows all of it. @param messages of the language that the pane speaks */
export async function showState(
  page: Page,
  url: string,
  name: string,
  language = 'en-GB',
  messages?: Parameters<typeof partsOf>[1],
): Promise<void> {
  await page.setViewportSize(WHOLE);
  const parts = partsOf(new OutlookPage(page), messages);
  await parts.outlook.load(url);
  await STATES[name]!(parts, language);
}
