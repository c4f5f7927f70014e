import { describe } from 'vitest';
import { axeFindsNothingInPageOrPane } from './axe';
import { EVERYDAY_CLIENTS, OutlookPage } from '../pages/outlook-page';
import { test } from '../pages/one-page';
import { defineBesideTheMessage } from './beside-the-message';

defineBesideTheMessage(EVERYDAY_CLIENTS);

describe.each(['light', 'dark', 'contrast'] as const)('%s', (theme) => {
  test('axe finds nothing in either', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url, { theme });
    await outlook.read('Test email');
    await outlook.pressAddin('Review recipients');
    await outlook.pressAddin('Settings');
    await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
    await axeFindsNothingInPageOrPane(page, 'beside a message being read');
    await outlook.replyAll('Test email');
    await outlook.pressAddin('Review recipients');
    await outlook.pressAddin('Settings');
    await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
    await axeFindsNothingInPageOrPane(page, 'beside a message being written');
  });
});
