import { setTimeout as passed } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { CLIENTS, OutlookPage } from '../pages/outlook-page';
import type { Benchmark } from './benchmark';
import { OutlookInChromium } from './outlook-in-chromium';

/** The list that nobody knows the size of, and a message to a few colleagues. */
const LIST = { subject: 'Test email', address: 'croydonpractices@nhs.example' };
const ORDINARY = 'Rota for next week';
const MESSAGE = 'The list is being repaired.';
/** How long a freeze may take. */
const MINUTE_MS = 60_000;
const LASTS_MS = 3_600_000;
/** How long an answer to Send is waited for. */
const PATIENCE_MS = 5_000;

interface Writer {
  readonly name: string;
  readonly isWriting: boolean;
  readonly outlook: OutlookPage;
}

/** Somebody who writes to the list, or who has just written to others: their device has read the policy a moment ago. */
async function writerAt(context: BrowserContext, url: string, client: string, isWriting: boolean): Promise<Writer> {
  const outlook = new OutlookPage(await context.newPage());
  await outlook.open(url, { client });
  await outlook.replyAll(isWriting ? LIST.subject : ORDINARY);
  await outlook.settled();
  return { name: `${client}, ${isWriting ? 'while writing' : 'the next reply'}`, isWriting, outlook };
}

async function isStopped({ isWriting, outlook }: Writer): Promise<boolean> {
  if (!isWriting) await outlook.replyAll(LIST.subject);
  await outlook.send();
  return outlook.dialog
    .getByText(MESSAGE)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
    .then(
      () => true,
      () => false,
    );
}

/** By a real clock: a freeze is saved on the host, and a minute later everybody presses Reply all, or Send in the window they have open. */
export const freeze: Benchmark = {
  name: 'freeze',
  run: () =>
    OutlookInChromium.served({}, async (_, url, newContext) => {
      const writers: Writer[] = [];
      // Each has a device of their own.
      for (const client of CLIENTS)
        for (const isWriting of [false, true]) writers.push(await writerAt(await newContext(), url, client, isWriting));
      const until = new Date(Date.now() + LASTS_MS).toISOString();
      await writers[0]!.outlook.addPolicy({ incident: { until, lists: [LIST.address], message: MESSAGE } });
      await passed(MINUTE_MS);
      const failed: string[] = [];
      // One after another: all at once they would wait for this machine, not for the policy.
      for (const writer of writers) if (!(await isStopped(writer))) failed.push(writer.name);
      return [
        {
          metric: 'frozen a minute after saving',
          value: writers.length - failed.length,
          unit: 'windows',
          limit: writers.length,
          met: 'at-least',
          n: writers.length,
          failed,
          note: `${CLIENTS.length} clients, with and without a running compose window`,
        },
      ];
    }),
};
