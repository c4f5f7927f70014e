import { describe, expect } from 'vitest';
import { take } from '../browser/microsoft';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';

const LIST = 'CroydonPractices';
const NURSES = 'All Community Nursing';
const CARLA = 'Reyes, Carla';
const PRIYA = 'Nair, Priya';

/** What the person chose, oldest first, as it was recorded. */
const chosen = async (outlook: OutlookPage): Promise<readonly unknown[]> =>
  (await outlook.records()).flatMap(({ outcome }) => outcome ?? []).reverse();

/** Where office.js asks later than it was asked, what the fault throws reaches the page instead of the pane. */
const THROWN = /^page error: The bridge to Outlook threw\.$/;

/** Each way out of a stopped message, on each of these clients. */
export function defineWaysOut(clients: readonly string[]): void {
  describe.each(clients)('%s', (client) => {
    test('every way out: done, half done, finished, undone, recorded', async ({ page, preview, problems }) => {
      const outlook = new OutlookPage(page);
      const review = new ReviewPage(outlook);
      await outlook.open(preview.url, { client });
      /** Leads to the pane; on 1.13 no alert does, and the pane that was open stays. */
      const leave = (): Promise<void> => outlook.answer(client === 'classic-1.13' ? "Don't Send" : 'Review recipients');

      // Reply to the sender only, in a pane that was open before the alert.
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(LIST).waitFor();
      const all = await outlook.recipients();
      await review.open();
      await outlook.type('Please remove me from this list.');
      await outlook.send();
      await leave();
      await review.replyOnlyTo(CARLA);
      await review.says('outcome.reply-only', { name: CARLA });
      expect(await outlook.recipients()).toEqual({ to: [CARLA], cc: [], bcc: [] });
      await review.press('button.undo');
      await review.says('outcome.undo');
      expect(await outlook.recipients()).toEqual(all);
      await review.replyOnlyTo(CARLA);
      await review.says('outcome.press-send');
      await outlook.send();
      await page.getByText(/was delivered to 1 mailbox/).waitFor();
      expect(await chosen(outlook)).toEqual(['reply-only', 'undo', 'reply-only']);

      // Drop the big lists, keep the people, in a pane opened after the alert; half of it fails.
      await outlook.beginAnew({ client, sizesFrom: 'policy' });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText('850,000').waitFor();
      await outlook.add('cc', `${NURSES}; ${PRIYA}`);
      await outlook.send();
      await leave();
      if (client === 'classic-1.13') await review.open();
      // The biggest is chosen to begin with.
      expect(await review.droppable(LIST).isChecked()).toBe(true);
      await review.droppable(NURSES).check();
      await outlook.fault('cc.setAsync', { kind: 'throws' }, 1);
      await review.press('ways.drop-chosen', { lists: 2 });
      await review.says('outcome.unfinished-title');
      expect(await outlook.recipients()).toEqual({ to: [CARLA], cc: [NURSES, PRIYA], bcc: [] });
      take(problems, THROWN);
      await review.press('button.finish');
      await review.says('outcome.drop-lists', { lists: 2 });
      expect(await outlook.recipients()).toEqual({ to: [CARLA], cc: [PRIYA], bcc: [] });
      await review.press('button.undo');
      await review.says('outcome.undo');
      expect(await outlook.recipients()).toEqual({ to: [CARLA, LIST], cc: [NURSES, PRIYA], bcc: [] });
      expect(await chosen(outlook)).toEqual(['drop', 'undo']);

      // Move everyone to Bcc before a storm can start; Outlook does it and says that it failed.
      await outlook.beginAnew({ client, sizesFrom: 'policy' });
      await outlook.newMessage(`${LIST}; ${PRIYA}`);
      await outlook.bar.getByText('850,00').waitFor();
      await review.open();
      await outlook.fault('to.setAsync', { kind: 'failed' }, 1);
      await review.press('ways.bcc');
      await review.says('outcome.unfinished-title');
      await review.press('button.finish');
      await review.says('outcome.bcc');
      expect(await outlook.recipients()).toEqual({ to: [], cc: [], bcc: [LIST, PRIYA] });
      await review.press('button.undo');
      await review.says('outcome.undo');
      expect(await outlook.recipients()).toEqual({ to: [LIST, PRIYA], cc: [], bcc: [] });
      expect(await chosen(outlook)).toEqual(['bcc', 'undo']);
    });
  });
}
