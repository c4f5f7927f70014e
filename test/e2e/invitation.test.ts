import { expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';
import { blocked, LIST, NOBODY_KNOWS } from './freeze';

const PRIYA = 'Nair, Priya';

test('an invitation to a frozen list is stopped', async ({ page, preview }) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url, { client: 'classic-1.15', ...NOBODY_KNOWS, incident: 'list' });
  await outlook.newMeeting(LIST);
  await outlook.bar.getByText(LIST).waitFor();
  await outlook.settled();
  await blocked(outlook);
  const events = (await outlook.state()).launches.map(({ event }) => event);
  expect(events).toEqual([
    'OnAppointmentSend',
    'OnAppointmentAttendeesChanged',
    'OnAppointmentOrganizer',
    'OnNewAppointmentOrganizer',
  ]);
});

test('an invitation to a large list goes out without it, by a button of the pane', async ({ page, preview }) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url, { sizesFrom: 'policy' });
  await outlook.newMeeting(PRIYA);
  await outlook.add('cc', LIST);
  await outlook.bar.getByText('850,000').waitFor();
  await outlook.settled();
  await outlook.send();
  await outlook.answer('Review recipients');
  const review = new ReviewPage(outlook);
  await review.ready();
  await review.drop(LIST);
  await review.says('outcome.drop', { list: LIST });
  const { to, cc } = await outlook.recipients();
  expect([to.length, cc.length]).toEqual([1, 0]);
  await outlook.send();
  await expect.poll(async () => (await outlook.state()).status).toMatch(/1 mailbox/);
});
