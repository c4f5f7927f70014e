import { expect } from 'vitest';
import { test } from '../pages/one-page';
import { EVERYDAY_CLIENTS, OutlookPage } from '../pages/outlook-page';
import { blocked, defineFreeze, LIST, LIST_ADDRESS, NOBODY_KNOWS, until } from './freeze';

defineFreeze(EVERYDAY_CLIENTS, [LIST_ADDRESS]);
defineFreeze(['classic-1.15']);

test('a copy that is not a minute old is not fetched again, so that a freeze can take that long', async ({
  page,
  preview,
}) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url, NOBODY_KNOWS);
  await outlook.replyAll('Test email');
  await outlook.settled();
  await outlook.addPolicy({ incident: { until } });
  await outlook.send();
  await outlook.dialog.waitFor();
  const { is } = (await outlook.state()).lastDecision as { is: { action: string } };
  expect(is.action).toBe('warn');
});

test('the preview shows a freeze at once', async ({ page, preview }) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url, { ...NOBODY_KNOWS, incident: 'list' });
  await outlook.replyAll('Test email');
  await outlook.bar.getByText(LIST).waitFor();
  await blocked(outlook);
});
