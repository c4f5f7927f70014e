import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import { EVERYDAY_CLIENTS, OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';
import { SettingsPage } from '../pages/settings-page';
import { defineAcknowledgement } from './acknowledgement';

const LIST = 'CroydonPractices';
const PRIYA = 'Nair, Priya';

defineAcknowledgement(EVERYDAY_CLIENTS);

describe.each(EVERYDAY_CLIENTS)('two panes on %s', (client) => {
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
