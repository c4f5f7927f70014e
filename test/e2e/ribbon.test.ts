import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';
import { SettingsPage } from '../pages/settings-page';

const LIST = 'CroydonPractices';
const CARLA = 'Reyes, Carla';

describe.each(['web', 'classic-1.15'])('%s', (client) => {
  test('each button works beside a message being read and one being written; each command completes once', async ({
    page,
    preview,
  }) => {
    const outlook = new OutlookPage(page);
    const review = new ReviewPage(outlook);
    const settings = new SettingsPage(outlook);
    const completed = (control: string): Promise<unknown> =>
      page.waitForFunction(
        (name) => window.simulatedOutlook.launches().some(({ event, outcome }) => event === name && outcome),
        control,
      );
    /** What ran by a button did so once, without a fault, and asked for nothing after its end. */
    const completedOnce = async (): Promise<void> => {
      const commands = await page.evaluate(() =>
        window.simulatedOutlook
          .launches()
          .filter(({ event }) => event.endsWith('ReplyToSenderOnly'))
          .map(({ completions, errors, lateCalls }) => [completions.length, errors, lateCalls]),
      );
      expect(commands).toEqual([[1, [], []]]);
    };
    await outlook.open(preview.url, { client });

    await outlook.read('Test email');
    await outlook.pressAddin('Review recipients');
    await review.showsBesideReading('reading.title');
    await outlook.pressAddin('Settings');
    await settings.ready();
    await outlook.pressAddin('Reply to the sender only');
    await completed('ReadReplyToSenderOnly');
    expect(await outlook.recipients()).toEqual({ to: [CARLA], cc: [], bcc: [] });
    await completedOnce();

    await outlook.beginAnew({ client });
    await outlook.replyAll('Test email');
    await outlook.bar.getByText(LIST).waitFor();
    await outlook.pressAddin('Settings');
    await settings.ready();
    await outlook.pressAddin('Review recipients');
    await review.ready();
    await outlook.pressAddin('Reply to the sender only');
    await completed('ReplyToSenderOnly');
    expect(await outlook.recipients()).toEqual({ to: [CARLA], cc: [], bcc: [] });
    // The pane that is open follows.
    await review.shows('audience.free');
    await completedOnce();
  });
});
