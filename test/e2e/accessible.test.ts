import AxeBuilder from '@axe-core/playwright';
import { describe, expect } from 'vitest';
import { test } from '../browser/chromium';
import { OutlookPage } from './outlook-page';

/**
 * What axe finds in page and pane. Fluent's focus sentinels are the library's own and hold nothing; page and pane have a
 * main landmark each, as two documents of two makers do.
 */
async function found(outlook: OutlookPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: outlook.page })
    .exclude('[data-tabster-dummy]')
    .disableRules(['landmark-unique', 'landmark-no-duplicate-main'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe.each(['light', 'dark', 'contrast'] as const)('%s', (theme) => {
  test('axe finds nothing on the way from Reply all to the pane', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    // Asked again while a colour is still on its way to another.
    const nothingIsFound = (): Promise<void> => expect.poll(() => found(outlook), { timeout: 5_000 }).toEqual([]);
    await outlook.open(preview.url, { theme });
    await nothingIsFound();
    await outlook.replyAll('Test email');
    await outlook.bar.getByText('CroydonPractices').waitFor();
    await nothingIsFound();
    await outlook.type('Please remove me from this list.');
    await outlook.send();
    await outlook.dialog.waitFor();
    await nothingIsFound();
    await outlook.answer('Review recipients');
    await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
    await nothingIsFound();
    await outlook.pane.getByRole('navigation').getByText('Settings').click();
    await outlook.pane
      .getByRole('heading', { name: /thresholds|people|lists/i })
      .first()
      .waitFor();
    await nothingIsFound();
  }, 60_000);
});
