import { describe, expect } from 'vitest';
import { OutlookPage } from '../pages/outlook-page';
import { test } from '../pages/one-page';

/** The built add-in beside a message that is read, and with more than one pane, on each of these clients. */
export function defineBesideTheMessage(clients: readonly string[]): void {
  describe.each(clients)('%s', (client) => {
    test('a message being read: the pane, the settings, and the reply to the sender only', async ({
      page,
      preview,
    }) => {
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client });
      await outlook.read('Test email');
      await outlook.pressAddin('Review recipients');
      await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
      await outlook.pressAddin('Settings');
      await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('tablist', { name: 'Open panes' }).getByRole('tab').count()).toBe(2);

      await outlook.pressAddin('Reply to the sender only');
      await page.getByRole('textbox', { name: 'Message body' }).waitFor();
      await page.waitForFunction(() =>
        window.simulatedOutlook.launches().some(({ event, outcome }) => event === 'ReadReplyToSenderOnly' && outcome),
      );
      const { to, others, launch } = await page.evaluate(() => {
        const { compose } = window.simulatedOutlook.getState();
        return {
          to: compose!.to.map(({ name }) => name),
          others: compose!.cc.length + compose!.bcc.length,
          launch: window.simulatedOutlook.launches().find(({ event }) => event === 'ReadReplyToSenderOnly'),
        };
      });
      expect([to, others]).toEqual([['Reyes, Carla'], 0]);
      expect(launch).toMatchObject({
        outcome: 'completed',
        calls: ['displayReplyFormAsync'],
        errors: [],
        lateCalls: [],
      });
      expect(launch!.completions).toHaveLength(1);
      // The panes were the other message's.
      expect(await page.getByRole('complementary').count()).toBe(0);
    });

    test('two panes beside one message are alive, and close one by one', async ({ page, preview }) => {
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText('CroydonPractices').waitFor();
      await outlook.pressAddin('Review recipients');
      await outlook.pane.getByText('CroydonPractices').first().waitFor();
      await outlook.pressAddin('Settings');
      await outlook.pane.getByRole('heading', { level: 1 }).waitFor();

      await page.getByRole('button', { name: 'Remove CroydonPractices' }).click();
      await outlook.showPane('Review recipients');
      await outlook.pane.getByText('CroydonPractices').first().waitFor({ state: 'detached' });
      await outlook.closePane();
      await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('tablist', { name: 'Open panes' }).getByRole('tab').count()).toBe(0);
      await outlook.closePane();
      expect(await page.getByRole('complementary').count()).toBe(0);
    });
  });
}
