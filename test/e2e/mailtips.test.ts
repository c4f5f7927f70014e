import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../pages/one-page';
import type { GraphStandInSettings } from '../../src/preview/server/graph/settings';
import { ENGINES, OutlookPage } from '../pages/outlook-page';

const LIST = 'CroydonPractices';
const CHUNK = 'taskpane.graph.js';

/** Sets the stand-in for Graph and for Outlook's sign-in; what is left out is as at its start. */
const setGraph = (page: Page, settings: Partial<GraphStandInSettings>): Promise<number> =>
  page.evaluate(
    async (body) => (await fetch('/preview/graph', { method: 'PUT', body })).status,
    JSON.stringify({ fault: null, signIn: 'signed-in', replies: 0, ...settings }),
  );

async function reviewed(
  page: Page,
  url: string,
  client: string,
  settings: Partial<GraphStandInSettings> = {},
): Promise<OutlookPage> {
  const outlook = new OutlookPage(page);
  await outlook.open(url, { client, sizesFrom: 'mailtips' });
  expect(await setGraph(page, settings)).toBe(200);
  await outlook.replyAll('Test email');
  await outlook.bar.getByText(LIST).waitFor();
  await page.getByRole('button', { name: 'Review recipients' }).first().click();
  await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
  return outlook;
}

const knows = (outlook: OutlookPage): Promise<void> =>
  outlook.pane.getByRole('heading', { level: 1, name: '850,00' }).waitFor();

/** What Send comes to. On classic the change that is raised again on Send may note the same after it. */
async function decision(outlook: OutlookPage): Promise<unknown> {
  await outlook.send();
  await outlook.dialog.waitFor();
  return (await outlook.state()).lastDecision?.is;
}

describe.each(ENGINES)('%s', (client) => {
  test('Exchange tells the pane, the pane keeps it, and Send is stopped', async ({ page, preview }) => {
    const outlook = await reviewed(page, preview.url, client);
    await knows(outlook);
    await outlook.pane.getByText('size from Exchange').waitFor();
    expect(await decision(outlook)).toMatchObject({ action: 'block' });
    await outlook.dialog.getByText('850,00').first().waitFor();
  });
});

test('the next message is stopped without the pane, on the same device', async ({ page, preview }) => {
  const outlook = await reviewed(page, preview.url, 'web');
  await knows(outlook);
  await page.getByRole('button', { name: 'Discard' }).click();
  await outlook.replyAll('Test email');
  await outlook.bar.getByText('850,00').waitFor();
  expect(await decision(outlook)).toMatchObject({ action: 'block' });
});

test('an Outlook that is too old says so and stays of use', async ({ page, preview }) => {
  const outlook = await reviewed(page, preview.url, 'classic-1.13');
  await outlook.pane.getByText('too old to ask Exchange').waitFor();
  await outlook.pane.getByRole('button', { name: /^Reply to .* only$/ }).waitFor();
});

test('a sign-in opens on a click and never before', async ({ page, preview }) => {
  const outlook = await reviewed(page, preview.url, 'web', { signIn: 'asks' });
  await outlook.pane.getByRole('button', { name: 'Ask Exchange how large it is' }).click();
  await knows(outlook);
});

test('a missing consent is for the IT support, with what to show them', async ({ page, preview }) => {
  const outlook = await reviewed(page, preview.url, 'web', { signIn: 'no-consent' });
  await outlook.pane.getByRole('button', { name: 'Ask Exchange how large it is' }).click();
  await outlook.pane.getByText(/IT support: [0-9a-f-]{36}, Mail\.Read/).waitFor();
});

test('a busy Exchange is asked again later', async ({ page, preview, problems }) => {
  const outlook = await reviewed(page, preview.url, 'web', { fault: 'busy' });
  await outlook.pane.getByText('Ask again in 1 minute.').waitFor();
  await outlook.pane.getByRole('button', { name: 'Ask Exchange again' }).waitFor();
  // Browsers call every 429 an error.
  const refused = problems.filter((problem) => problem.includes('429'));
  expect(refused).not.toEqual([]);
  problems.splice(0, problems.length, ...problems.filter((problem) => !refused.includes(problem)));
});

test('a storm is told by the conversation, although nobody has counted the list', async ({ page, preview }) => {
  const outlook = await reviewed(page, preview.url, 'web', { fault: 'uncounted', replies: 12 });
  await outlook.pane.getByText('Exchange does not know how large it is').waitFor();
  expect(await decision(outlook)).toMatchObject({
    action: 'block',
    rules: expect.arrayContaining(['storm-in-progress']),
  });
});

test('the sign-in is loaded once, and only where policy names a registration', async ({ page, preview }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(CHUNK)) loaded.push(request.url());
  });
  const outlook = new OutlookPage(page);
  await outlook.open(preview.url, { sizesFrom: 'nobody' });
  await outlook.replyAll('Test email');
  await page.getByRole('button', { name: 'Review recipients' }).first().click();
  await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
  expect(loaded).toEqual([]);
  await knows(await reviewed(page, preview.url, 'web'));
  expect(loaded).toEqual([new URL(CHUNK, preview.url).href]);
});
