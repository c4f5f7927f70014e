import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import { CLIENTS, OutlookPage } from '../pages/outlook-page';

/** The morning of 14 November 2016 at 08:30: the policy is saved, staff go on writing. */
const LIST = 'CroydonPractices';
const NOBODY_KNOWS = { sizesFrom: 'nobody' } as const;
/** Enough for every client's clock. */
const until = new Date(Date.now() + 4 * 3_600_000).toISOString();
const MESSAGE = 'The list is being repaired.';

const FREEZES: readonly (readonly [string, readonly string[] | undefined])[] = [
  ['the list', ['croydonpractices@nhs.example']],
  ['every list', undefined],
];

async function blocked(outlook: OutlookPage): Promise<void> {
  await outlook.send();
  await outlook.dialog.getByText(MESSAGE).first().waitFor();
  const { is } = (await outlook.state()).lastDecision as { is: { action: string; rules: readonly string[] } };
  expect(is).toMatchObject({ action: 'block', rules: expect.arrayContaining(['incident-freeze']) as unknown });
}

describe.each(FREEZES)('a freeze of %s', (_, lists) => {
  // How the rule reads the freeze is the same everywhere; how the policy gets to the device is not.
  describe.each(lists ? CLIENTS : CLIENTS.slice(1, 3))('%s', (client) => {
    const freeze = { incident: { until, ...(lists && { lists }), message: MESSAGE } };

    test('saved a minute ago stops the next Reply all', async ({ page, preview }) => {
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client, ...NOBODY_KNOWS });
      // The device has read the policy of before.
      await outlook.replyAll('Rota for next week');
      await outlook.settled();
      await outlook.addPolicy(freeze);
      await outlook.minuteLater();
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(LIST).waitFor();
      await blocked(outlook);
    });

    test('saved while the reply was being written stops its Send a minute later', async ({ page, preview }) => {
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client, ...NOBODY_KNOWS });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(LIST).waitFor();
      await outlook.settled();
      await outlook.addPolicy(freeze);
      await outlook.minuteLater();
      await blocked(outlook);
    });
  });
});

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
