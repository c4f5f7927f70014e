/** `test` for tests in Outlook: they take turns at one page a worker, since most of a short test's time goes into setting one up. */

import type { Browser, Page } from 'playwright-core';
import { newContext, test as inBrowser, watch } from '../browser/chromium';
import { OutlookPage } from './outlook-page';

const VIEWPORT = { width: 1280, height: 720 };

class OnePage {
  private page: Page | undefined;

  constructor(private readonly browser: Browser) {}

  async take(): Promise<Page> {
    this.page ??= await (await newContext(this.browser)).newPage();
    return this.page;
  }

  /** Leaves nothing to the next test; Outlook is set anew by whoever opens it. */
  async giveBack(isInDoubt: boolean): Promise<void> {
    const { page } = this;
    if (!page) return;
    if (isInDoubt || page.isClosed()) {
      this.page = undefined;
      await page.context().close();
      return;
    }
    page.removeAllListeners('request');
    await page.setViewportSize(VIEWPORT);
    await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
    // What still runs would speak up in the next test.
    await new OutlookPage(page).quit();
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  }
}

/** As that of chromium.ts, with a page that others had before. `OutlookPage.open` makes it as good as new. */
export const test = inBrowser
  .extend('onePage', { scope: 'worker' }, ({ browser }) => new OnePage(browser))
  .extend('page', async ({ onePage, problems, task }, { onCleanup }) => {
    const page = await onePage.take();
    const stopWatching = watch(page.context(), problems);
    onCleanup(async () => {
      await onePage.giveBack(task.result?.state === 'fail' || problems.length > 0);
      stopWatching();
    });
    return page;
  })
  .extend('context', ({ page }) => page.context());
