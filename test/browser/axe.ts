/** axe in one document. Its own way through frames opens a page for each look, which costs more than the look. */

import axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

const PANE = '[data-testid="pane"] iframe';

/** Everything; colours alone; everything else. */
export type Look = 'all' | 'colours' | 'all-but-colours';

const OPTIONS: Readonly<Record<Look, RunOptions>> = {
  all: {},
  colours: { runOnly: ['color-contrast'] },
  'all-but-colours': { rules: { 'color-contrast': { enabled: false } } },
};

/** The document of the pane that is shown. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.locator(PANE).elementHandle();
  return (await element.contentFrame())!;
}

/** What axe finds in a document, apart from the frames in it. Fluent's focus sentinels are the library's own and hold nothing. */
async function found(frame: Frame, look: Look): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    (options) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        { exclude: ['[data-tabster-dummy]', 'iframe'] },
        { ...options, iframes: false, resultTypes: ['violations'] },
      ),
    OPTIONS[look],
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Waits until axe finds nothing: a colour may still be on its way to another. @param what is looked at, for the report */
export async function axeFindsNothing(frame: Frame, what: string, look: Look = 'all'): Promise<void> {
  await expect.poll(() => found(frame, look), { message: what, timeout: 60_000, interval: 200 }).toEqual([]);
}

/** The same of Outlook's page and the pane beside the message, which are two documents of two makers. */
export async function axeFindsNothingInPageOrPane(page: Page, what: string): Promise<void> {
  await axeFindsNothing(page.mainFrame(), `${what}: the page`);
  if ((await page.locator(PANE).count()) > 0) await axeFindsNothing(await paneFrame(page), `${what}: the pane`);
}
