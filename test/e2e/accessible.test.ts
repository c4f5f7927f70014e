import { describe } from 'vitest';
import { axeFindsNothingInPageOrPane } from '../browser/axe';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { SettingsPage } from '../pages/settings-page';

describe.each(['light', 'dark', 'contrast'] as const)('%s', (theme) => {
  test('axe finds nothing on the way from Reply all to the pane', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    const settings = new SettingsPage(outlook);
    await outlook.open(preview.url, { theme });
    await axeFindsNothingInPageOrPane(page, 'at first');
    await outlook.replyAll('Test email');
    await outlook.bar.getByText('CroydonPractices').waitFor();
    await axeFindsNothingInPageOrPane(page, 'the bar');
    await outlook.type('Please remove me from this list.');
    await outlook.send();
    await outlook.dialog.waitFor();
    await axeFindsNothingInPageOrPane(page, 'the alert');
    await outlook.answer('Review recipients');
    await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
    await axeFindsNothingInPageOrPane(page, 'the review');
    await settings.goTo('settings');
    await settings.ready();
    await axeFindsNothingInPageOrPane(page, 'the settings');
  });
});
