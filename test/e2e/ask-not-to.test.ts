import { describe, expect } from 'vitest';
import { ASK_LINES } from '../../src/i18n/message-words';
import en from '../../src/i18n/en.json';
import { MARKER } from '../../src/signals/marker';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';

const LIST = 'CroydonPractices';

/** How often the line's sentence and its token stand in the message. */
async function standing(outlook: OutlookPage): Promise<readonly number[]> {
  const html = await outlook.html();
  return [ASK_LINES.en, MARKER].map((text) => html.split(text).length - 1);
}

describe.each(['web', 'classic-1.15', 'mac'])('%s', (client) => {
  test('asked, taken back, asked again and sent: whoever answers to all is told of the wish', async ({
    page,
    preview,
  }) => {
    const outlook = new OutlookPage(page);
    const review = new ReviewPage(outlook);
    await outlook.open(preview.url, { client });
    await outlook.newMessage(LIST);
    await outlook.bar.getByText(LIST).waitFor();
    await review.open();
    const ask = review.checkbox('ways.ask');
    await ask.click();
    await review.says('outcome.asked');
    expect([await ask.isChecked(), await standing(outlook)]).toEqual([true, [1, 1]]);
    await ask.click();
    await review.says('outcome.not-asked');
    expect([await ask.isChecked(), await standing(outlook)]).toEqual([false, [0, 0]]);
    await ask.click();
    await review.says('outcome.asked');
    expect(await standing(outlook)).toEqual([1, 1]);

    await outlook.send();
    await page.getByText(/was delivered to 850,000 mailboxes/).waitFor();
    await page.evaluate(() => {
      const simulated = window.simulatedOutlook;
      simulated.openFolder('sent');
      simulated.replyAll(simulated.getState().mails[0]!.id);
    });
    await outlook.bar.getByText(en.alert['rules.sender-asked-not-to.asked']).waitFor();
    await outlook.send();
    await outlook.dialog.getByText(en.alert['rules.sender-asked-not-to.asked']).waitFor();
    expect((await outlook.state()).lastDecision).toMatchObject({
      is: { rules: expect.arrayContaining(['sender-asked-not-to']) },
    });
  });
});

test('a line that the person reworded stays theirs to delete', async ({ page, preview }) => {
  const outlook = new OutlookPage(page);
  const review = new ReviewPage(outlook);
  await outlook.open(preview.url);
  await outlook.newMessage(LIST);
  await outlook.bar.getByText(LIST).waitFor();
  await review.open();
  await review.checkbox('ways.ask').click();
  await review.says('outcome.asked');
  await page.evaluate((sentence) => {
    const simulated = window.simulatedOutlook;
    const { id, html } = simulated.getState().compose!;
    simulated.setBody(id, html.replace(sentence, 'Do not answer all of us.'));
  }, ASK_LINES.en);
  await review.checkbox('ways.ask').click();
  await review.says('outcome.ask-changed');
  expect(await standing(outlook)).toEqual([0, 1]);
});
