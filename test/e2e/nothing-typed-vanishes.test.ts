import { expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';

test('who is not known stays in the field, marked, until corrected, and nothing is sent before', async ({
  page,
  preview,
}) => {
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url);
  await page.getByRole('button', { name: 'New mail' }).click();
  const to = page.getByRole('combobox', { name: 'To' });
  await to.fill('nobody we know; Nair, Priya');
  await to.press('Control+Enter');
  await expect.poll(async () => (await outlook.state()).status).toContain('nobody we know');
  expect((await outlook.recipients()).to).toEqual(['Nair, Priya']);
  expect((await outlook.state()).launches.map(({ event }) => event)).not.toContain('OnMessageSend');

  await page.getByRole('button', { name: 'nobody we know', exact: true }).click();
  await expect.poll(() => to.inputValue()).toBe('nobody we know');
  await to.fill('tom.ashworth@croydon.nhs.example');
  await to.press('Control+Enter');
  await page.getByText(/was delivered to 2 mailboxes/).waitFor();
});
