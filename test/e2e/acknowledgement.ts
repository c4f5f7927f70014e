import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';
import { SettingsPage } from '../pages/settings-page';

const LIST = 'CroydonPractices';
const PRIYA = 'Nair, Priya';

/** A confirmation and what becomes of it, on each of these clients. */
export function defineAcknowledgement(clients: readonly string[]): void {
  // The Mac's send handler finds nothing of the session data that the pane wrote.
  describe.each(clients)('%s', (client) => {
    test('a confirmation is good for these recipients: others void it, and the pane says so', async ({
      page,
      preview,
    }) => {
      const outlook = new OutlookPage(page);
      const review = new ReviewPage(outlook);
      await outlook.open(preview.url, { client });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(LIST).waitFor();
      await outlook.type('Please remove me from this list.');
      await review.open();
      await review.confirmList(LIST);
      // Behind the scenes says who decided: the person, then a handler again.
      await expect.poll(async () => (await outlook.state()).decidedBy).toBe('pane');

      await outlook.add('cc', PRIYA);
      await expect.poll(async () => (await outlook.state()).decidedBy).toBe('recipients-changed');
      await review.says('outcome.voided');
      await outlook.send();
      await outlook.dialog.waitFor();
      await outlook.answer(client === 'classic-1.13' ? "Don't Send" : 'Review recipients');
      await review.confirmList(LIST);
      await outlook.send();
      await page.getByText(/was delivered to 850,00\d mailboxes/).waitFor();
    });
  });
}

/** Two panes beside one message, and what each knows of the other. */
export function defineTwoPanes(clients: readonly string[]): void {
  describe.each(clients)('two panes on %s', (client) => {
    test('what the review changes the settings know, and the other way round', async ({ page, preview }) => {
      const outlook = new OutlookPage(page);
      const review = new ReviewPage(outlook);
      const settings = new SettingsPage(outlook);
      await outlook.open(preview.url, { client });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(LIST).waitFor();
      await review.open();
      await settings.open();
      await settings.button('settings.add-list', { list: LIST }).waitFor();

      await outlook.showPane('Review recipients');
      await review.drop(LIST);
      await review.says('outcome.drop', { list: LIST });
      await outlook.showPane('Settings');
      await settings.button('settings.add-list', { list: LIST }).waitFor({ state: 'detached' });
      await settings.shows('settings.known-lists-add-none');

      // Outlook hands settings on to the next handler, and to a page that is loaded anew.
      await settings.warnFrom(2);
      await outlook.add('cc', `${PRIYA}; Ashworth, Tom`);
      await outlook.bar.getByText('3 people').waitFor();
      await review.open();
      expect(await review.rules()).toEqual(['large-audience']);
    });
  });
}
