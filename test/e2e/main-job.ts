import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { PreviewServer } from '../browser/chromium';
import type { Switches } from '../../src/preview/outlook';
import en from '../../src/i18n/en.json';
import { OutlookPage } from '../pages/outlook-page';

const LIST = 'CroydonPractices';

async function stopped(
  page: Page,
  url: string,
  client: string,
  sizesFrom: Switches['sizesFrom'] = 'nobody',
): Promise<OutlookPage> {
  const outlook = new OutlookPage(page);
  await outlook.open(url, { client, sizesFrom });
  await outlook.replyAll('Test email');
  await outlook.bar.getByText(LIST).waitFor();
  await outlook.type('Please remove me from this list.');
  await outlook.send();
  await outlook.dialog.waitFor();
  return outlook;
}

const left = (page: Page): Promise<{ subject: string; to: readonly string[]; delivered: number | undefined }[]> =>
  page.evaluate(() => {
    const simulated = window.simulatedOutlook;
    simulated.openFolder('sent');
    return simulated
      .getState()
      .mails.map(({ subject, to, delivered }) => ({ subject, to: to.map(({ name }) => name), delivered }));
  });

/** vitest's `test`, with a browser and a simulated Outlook. */
type TestInOutlook = (
  title: string,
  run: (fixtures: { readonly page: Page; readonly preview: PreviewServer }) => Promise<void>,
) => void;

/** From Reply all to the right message, wherever the add-in is served. */
export function defineMainJob(test: TestInOutlook): void {
  test('from the stop to the right message: review, reply to the sender only, Send', async ({ page, preview }) => {
    const outlook = await stopped(page, preview.url, 'web');
    await outlook.answer('Review recipients');
    await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
    await outlook.pane.getByRole('button', { name: /^Reply to .* only$/ }).click();
    await outlook.pane.getByText('Press Send again').first().waitFor();
    await outlook.send();
    await page.getByText(/was delivered to 1 mailbox/).waitFor();
    expect(await left(page)).toMatchObject([{ subject: 'RE: Test email', to: ['Reyes, Carla'], delivered: 1 }]);
  });

  test('dropping the list leaves the people, and the bar goes', async ({ page, preview }) => {
    const outlook = await stopped(page, preview.url, 'web');
    await outlook.answer('Review recipients');
    await outlook.pane.getByRole('button', { name: new RegExp(`^Drop .*${LIST}`) }).click();
    await outlook.pane.getByText('Press Send again').first().waitFor();
    await outlook.bar.getByText(LIST).waitFor({ state: 'detached' });
    await outlook.send();
    await page.getByText(/was delivered to 1 mailbox/).waitFor();
  });

  test('a block has no way to send, on the way to 850,000 people', async ({ page, preview }) => {
    const outlook = await stopped(page, preview.url, 'web', 'policy');
    await outlook.dialog.getByText('850,000').first().waitFor();
    expect(await outlook.alertButtons()).toEqual(['Review recipients', "Don't Send"]);
    await outlook.answer('Review recipients');
    await outlook.pane.getByRole('button', { name: /^Reply to .* only$/ }).waitFor();
    expect(await outlook.pane.getByRole('checkbox').count()).toBe(0);
    expect(await outlook.pane.getByRole('textbox').count()).toBe(0);
    expect(await outlook.pane.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
  });

  test('the ribbon command answers the sender only and says so', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    await outlook.replyAll('Test email');
    await outlook.bar.getByText(LIST).waitFor();
    await page.getByRole('button', { name: 'Reply to the sender only' }).click();
    await outlook.bar.getByText('Reyes, Carla only').waitFor();
    expect(await page.evaluate(() => window.simulatedOutlook.getState().compose?.to.map(({ name }) => name))).toEqual([
      'Reyes, Carla',
    ]);
  });
}

/** What surrounds it, which does not depend on where the add-in is served from. */
export function defineAroundMainJob(test: TestInOutlook): void {
  test('undo puts the recipients back', async ({ page, preview }) => {
    const outlook = await stopped(page, preview.url, 'web');
    await outlook.answer('Review recipients');
    await outlook.pane.getByRole('button', { name: new RegExp(`^Drop .*${LIST}`) }).click();
    await outlook.pane.getByRole('button', { name: 'Undo' }).click();
    await outlook.bar.getByText(en.alert['rules.storm-fuel.asks-removal']).waitFor();
    expect(await page.evaluate(() => window.simulatedOutlook.getState().compose?.to.map(({ name }) => name))).toEqual([
      'Reyes, Carla',
      LIST,
    ]);
  });

  test('a warn lets the person decide', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    await outlook.replyAll('All hands on Friday at noon');
    await outlook.bar.getByText('150 people').waitFor();
    await outlook.send();
    await outlook.answer('Send Anyway');
    await page.getByText(/was delivered to 150 mailboxes/).waitFor();
  });

  test('before Mailbox 1.14 there is no Send Anyway, and the text says what to press', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url, { client: 'classic-1.13' });
    await outlook.replyAll('All hands on Friday at noon');
    await outlook.bar.getByText('150 people').waitFor();
    await outlook.send();
    await outlook.dialog.getByText('press Send again').waitFor();
    expect(await outlook.alertButtons()).toEqual(["Don't Send"]);
  });

  test('ordinary mail never sees the guard', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    await outlook.replyAll('Rota for next week');
    await outlook.send();
    await page.getByText(/was delivered to \d mailboxes/).waitFor();
    const { launches } = await outlook.state();
    expect(
      launches.flatMap(({ calls }) => calls).filter((call) => call.startsWith('notificationMessages.replace')),
    ).toEqual([]);
  });

  test('dismissed is dismissed for this window', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    await outlook.replyAll('All hands on Friday at noon');
    await outlook.bar.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('combobox', { name: 'Cc' }).fill('someone@croydon.nhs.example');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      window.simulatedOutlook
        .launches()
        .some(({ event, outcome }) => event === 'OnMessageRecipientsChanged' && outcome !== undefined),
    );
    expect(await outlook.bar.getByText('people').count()).toBe(0);
  });
}
