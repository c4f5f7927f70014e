import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';

/** The morning of 14 November 2016 at 08:30: the policy is saved, staff go on writing. */
export const LIST = 'CroydonPractices';
export const LIST_ADDRESS = 'croydonpractices@nhs.example';
export const NOBODY_KNOWS = { sizesFrom: 'nobody' } as const;
/** Enough for every client's clock. */
export const until = new Date(Date.now() + 4 * 3_600_000).toISOString();
const MESSAGE = 'The list is being repaired.';

/** Send is stopped, because of the freeze. */
export async function blocked(outlook: OutlookPage): Promise<void> {
  await outlook.send();
  await outlook.dialog.getByText(MESSAGE).first().waitFor();
  const { is } = (await outlook.state()).lastDecision as { is: { action: string; rules: readonly string[] } };
  expect(is).toMatchObject({ action: 'block', rules: expect.arrayContaining(['incident-freeze']) as unknown });
}

/**
 * A freeze that is published while people write, on each of these clients. How the rule reads it is the same everywhere; how the
 * policy gets to the device is not.
 * @param lists the addresses that are frozen; left out: every list
 */
export function defineFreeze(clients: readonly string[], lists?: readonly string[]): void {
  describe.each(clients)(`a freeze of ${lists ? 'the list' : 'every list'} on %s`, (client) => {
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
}
