import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { hasTheme, turnTheme } from './every-state';
import { partsOf, REVIEW_STATES } from './pane-states';

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
