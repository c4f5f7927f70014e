import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { loadMessages } from '../../src/i18n/messages';
import { axeFindsNothing, paneFrame } from '../browser/axe';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { OTHER_STATES, partsOf, REVIEW_STATES, STATES } from './pane-states';

/** Pictures of the states, to be looked at. */
const PICTURES = path.resolve('test-output/pane');
const PANE = '[data-testid="pane"] iframe';

/** Those with something in them that is drawn in another way where colours or directions are others. */
const MAIN: readonly string[] = ['block', 'confirm-number', 'new-message', 'unfinished', 'settings', 'activity-filled'];

/** As high as the longest state: one picture shows all of it. */
const WHOLE = { width: 1280, height: 1400 };

const picture = (page: Page, name: string): Promise<unknown> =>
  page.locator('[data-testid="pane"]').screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });

type Theme = 'light' | 'dark';

const turnTheme = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate((to) => {
    window.simulatedOutlook.set({ theme: to });
  }, theme);

/** Waits until the pane is in Outlook's theme. */
async function hasTheme(page: Page, theme: Theme): Promise<void> {
  const isLight = (): Promise<boolean> =>
    page
      .frameLocator(PANE)
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((root) => getComputedStyle(root).backgroundColor === 'rgb(255, 255, 255)');
  await expect.poll(isLight).toBe(theme === 'light');
}

describe.each([
  ['the review', REVIEW_STATES],
  ['settings and activity', OTHER_STATES],
])('%s', (_part, states) => {
  test('axe finds nothing in any state, light or dark; no console error, no broken policy', async ({
    page,
    preview,
  }) => {
    await mkdir(PICTURES, { recursive: true });
    await page.setViewportSize(WHOLE);
    const parts = partsOf(new OutlookPage(page));
    await parts.outlook.open(preview.url);
    for (const [name, show] of Object.entries(states)) {
      await show(parts, 'en-GB');
      for (const theme of ['light', 'dark'] as const) {
        await turnTheme(page, theme);
        // Before Mailbox 1.14 Outlook tells an open pane of no other theme.
        if (name === 'send-again') await show(parts, 'en-GB');
        await hasTheme(page, theme);
        if (theme === 'light' || MAIN.includes(name)) await picture(page, `${name}-${theme}`);
        // The other theme is other colours.
        await axeFindsNothing(await paneFrame(page), `${name}, ${theme}`, theme === 'light' ? 'all' : 'colours');
      }
      await turnTheme(page, 'light');
    }
  });
});

test('Outlook’s theme, turned while the pane is open, leaves to the person what they can undo', async ({
  page,
  preview,
}) => {
  const parts = partsOf(new OutlookPage(page));
  await parts.outlook.open(preview.url);
  await REVIEW_STATES.changed!(parts, 'en-GB');
  await turnTheme(page, 'dark');
  await hasTheme(page, 'dark');
  await parts.review.press('button.undo');
  await parts.review.says('outcome.undo');
});

test('axe finds nothing in forced colours', async ({ page, preview }) => {
  await page.setViewportSize(WHOLE);
  await page.emulateMedia({ forcedColors: 'active' });
  const parts = partsOf(new OutlookPage(page));
  await parts.outlook.open(preview.url, { theme: 'contrast' });
  for (const name of MAIN) {
    await STATES[name]!(parts, 'en-GB');
    await picture(page, `${name}-forced-colours`);
    // The colours are the system's; axe looks for the page's own below them.
    await axeFindsNothing(await paneFrame(page), name, 'all-but-colours');
  }
});

/** What is written in the pane but not taken from a table, nor listed as something that never is. */
const untranslated = (page: Page): Promise<readonly string[]> =>
  page
    .frameLocator(PANE)
    .locator('body')
    .evaluate((body) => {
      /** Names and addresses, moments and days, languages by their own names, numbers in the chart. */
      const OWN_WORDS = 'bdi, time, option[lang], svg text, [aria-hidden="true"]';
      const NAMES = /Reyes, Carla|CroydonPractices|Nair, Priya|croydonpractices@nhs\.example|All Community Nursing/g;
      // What is filled in may be a sentence itself: brackets are taken away from within.
      const left = (text: string): string => {
        let rest = text.replace(NAMES, '');
        for (let before = ''; before !== rest;) {
          before = rest;
          rest = rest.replace(/\[[^[\]]*\]/g, '');
        }
        return rest;
      };
      const texts: string[] = [];
      const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node instanceof Element) {
          for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(node.getAttribute(name) ?? '');
        } else if (!node.parentElement!.closest(`${OWN_WORDS}, script, style`)) texts.push(node.textContent ?? '');
      }
      return texts.filter((text) => /\p{L}/u.test(left(text)));
    });

test('mirrored, in a language made longer: all that is said comes from the tables, and axe finds nothing', async ({
  page,
  preview,
}) => {
  await page.setViewportSize(WHOLE);
  const language = 'qps-plocm';
  const parts = partsOf(new OutlookPage(page), await loadMessages([language]));
  await parts.outlook.open(preview.url);
  for (const name of MAIN) {
    await STATES[name]!(parts, language);
    expect(await untranslated(page), name).toEqual([]);
    expect(
      await page
        .frameLocator(PANE)
        .locator('html')
        .evaluate((html) => [html.getAttribute('dir'), html.scrollWidth - html.clientWidth]),
    ).toEqual(['rtl', 0]);
    await picture(page, `${name}-mirrored`);
    await axeFindsNothing(await paneFrame(page), name);
  }
});
