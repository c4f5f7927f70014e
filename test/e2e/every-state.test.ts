import { describe } from 'vitest';
import { axeFindsNothing, paneFrame } from '../browser/axe';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { hasTheme, showState, turnTheme } from './every-state';
import { partsOf, REVIEW_STATES, STATES } from './pane-states';

describe('axe finds nothing, no error is said and no policy broken', () => {
  test.for(Object.keys(STATES))('in the state %s', async (name, { page, preview }) => {
    await showState(page, preview.url, name);
    await axeFindsNothing(await paneFrame(page), name);
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
