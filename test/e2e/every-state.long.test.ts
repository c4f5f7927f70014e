import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import en from '../../src/i18n/en.json';
import { loadMessages } from '../../src/i18n/messages';
import { axeFindsNothing, paneFrame } from '../browser/axe';
import { test } from '../pages/one-page';
import { hasTheme, MAIN, PANE, showState, turnTheme } from './every-state';
import { STATES } from './pane-states';

/** Pictures of the states, to be looked at: where `PICTURES` is set, since each takes as long as a look of axe. */
const PICTURES = path.resolve('test-output/pane');

async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  const file = path.join(PICTURES, `${name}.png`);
  await page.locator('[data-testid="pane"]').screenshot({ path: file, animations: 'disabled' });
}

describe('in the light and in the dark', () => {
  test.for(Object.keys(STATES))('axe finds nothing in the state %s', async (name, { page, preview }) => {
    await showState(page, preview.url, name);
    await hasTheme(page, 'light');
    await axeFindsNothing(await paneFrame(page), name);
    await picture(page, `${name}-light`);
    await turnTheme(page, 'dark');
    // Before Mailbox 1.14 Outlook tells an open pane of no other theme.
    if (name === 'send-again') await page.evaluate(() => window.simulatedOutlook.pressRibbon('ReviewRecipients'));
    await hasTheme(page, 'dark');
    await picture(page, `${name}-dark`);
    // The other theme is other colours.
    await axeFindsNothing(await paneFrame(page), name, 'colours');
  });
});

describe('in forced colours', () => {
  test.for(MAIN)('axe finds nothing in the state %s', async (name, { page, preview }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await showState(page, preview.url, name);
    await page.evaluate(() => {
      window.simulatedOutlook.set({ theme: 'contrast' });
    });
    await picture(page, `${name}-forced-colours`);
    // The colours are the system's; axe looks for the page's own below them.
    await axeFindsNothing(await paneFrame(page), name, 'all-but-colours');
  });
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

/** *Check this Outlook* takes its texts from the packed ones, which have the twelve languages and no made one. */
const PACKED: readonly string[] = Object.values(en.fieldTest);

describe('mirrored, in a language made longer', () => {
  const language = 'qps-plocm';

  test.for(MAIN)('all that the state %s says is from the tables', async (name, { page, preview }) => {
    await showState(page, preview.url, name, language, await loadMessages([language]));
    expect((await untranslated(page)).filter((text) => !PACKED.includes(text))).toEqual([]);
    expect(
      await page
        .frameLocator(PANE)
        .locator('html')
        .evaluate((html) => [html.getAttribute('dir'), html.scrollWidth - html.clientWidth]),
    ).toEqual(['rtl', 0]);
    await picture(page, `${name}-mirrored`);
    // Its colours are those of the light theme.
  });
});
