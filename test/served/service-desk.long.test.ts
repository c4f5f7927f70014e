import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { developmentCertificate } from '../../tools/certificate.mjs';
import en from '../../src/i18n/en.json';
import { ask, entriesOf, LOKI_ALERTS } from '../builders/audit/loki';
import { collectorFile } from '../builders/audit/otlp-export';
import { startCollector } from '../builders/audit/otlp-collector';
import type { Collector } from '../builders/audit/otlp-collector';
import type { Switches } from '../../src/preview/outlook';
import { OutlookPage } from '../pages/outlook-page';
import { runBuiltWell } from './built-command';
import { test } from './packaged-page';
import { withNginx } from './with-program';

const LIST = 'CroydonPractices';
const ADDRESS = 'croydonpractices@nhs.example';
/** What somebody hands in at the desk. */
const STORM_EML = `From: Sam Fielding <sam.fielding@nhs.example>
To: ${LIST} <${ADDRESS}>
Subject: RE: Test email

Please remove me from this list.
`.replaceAll('\n', '\r\n');
/** So many stopped replies in five minutes are a storm. */
const STORM = 5;

const bodies = ({ requests }: Collector): readonly string[] =>
  requests.filter(({ method }) => method === 'POST').map(({ body }) => body);

const isTold = (collector: Collector): boolean =>
  ask(LOKI_ALERTS.get('ReplyAllStorm')!, entriesOf(bodies(collector)), Date.now()).length > 0;

async function leave(page: Page, outlook: OutlookPage): Promise<void> {
  await outlook.answer("Don't Send");
  await page.getByRole('button', { name: 'Discard' }).click();
}

withNginx('the morning, as a service desk meets it', () => {
  test('from the alert to a closed list, and a report the next day', async ({ page, preview, deployment }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'service-desk-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const certificate = await developmentCertificate();
    const collector = await startCollector({ certificate, allowedOrigins: [deployment.base.origin] });
    onTestFinished(() => collector.close());
    const contact = { name: 'Service desk', mail: 'desk@nhs.example' };
    const served = path.join(deployment.site, 'policy.json');
    const policy = path.join(folder, 'policy.json');
    const device = await page.context().newCDPSession(page);
    const outlook = new OutlookPage(page);

    /** On a new device; then the file is uploaded, in place of what the switches stand for. */
    const begin = async (switches: Partial<Switches> = {}): Promise<void> => {
      await outlook.open(preview.url, { sizesFrom: 'nobody', ...switches });
      // The add-in's store is its own origin's, which the mailbox cannot empty.
      await device.send('Storage.clearDataForOrigin', {
        origin: deployment.base.origin,
        storageTypes: 'local_storage',
      });
      await copyFile(policy, served);
    };
    await outlook.open(preview.url, { sizesFrom: 'nobody' });
    const before = JSON.parse(await readFile(served, 'utf8')) as object;
    await writeFile(policy, JSON.stringify({ ...before, audit: { endpoint: collector.url }, contact }));

    // The storm: whoever answers is stopped, and an administrator is told.
    await begin();
    for (let nth = 1; nth <= STORM; nth += 1) {
      // By what arrived, not by what was pressed: a record may come twice, and Loki counts it twice.
      if (collector.records.length < STORM) expect(isTold(collector)).toBe(false);
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(LIST).waitFor();
      await outlook.type('Please remove me from this list.');
      await outlook.send();
      await outlook.dialog.waitFor();
      await leave(page, outlook);
    }
    await expect.poll(() => isTold(collector)).toBe(true);

    // One command closes the list, for everyone and every kind of message.
    const eml = path.join(folder, 'storm.eml');
    await writeFile(eml, STORM_EML);
    const said = await runBuiltWell('incident', 'start', '--eml', eml, '--for', '4h', '--policy', policy);
    expect(said).toContain(ADDRESS);
    for (const client of ['web', 'classic-1.15']) {
      await begin({ client });
      await outlook.newMessage(ADDRESS);
      await outlook.settled();
      await outlook.send();
      await outlook.dialog.waitFor();
      expect((await outlook.state()).lastDecision).toMatchObject({
        is: { action: 'block', rules: expect.arrayContaining(['incident-freeze']) as unknown },
      });
      await leave(page, outlook);
    }

    // Readers are told, and have somebody to tell.
    await begin();
    await outlook.read('Test email');
    await outlook.pressAddin(en.alert['button.review']);
    await outlook.pane.getByRole('heading', { name: en.reading['stopped.title'] }).waitFor();
    await outlook.pane.getByRole('button', { name: en.reading['report.button'] }).click();
    await page.getByRole('textbox', { name: 'Message body' }).waitFor();
    expect((await outlook.recipients()).to).toEqual([contact.mail]);

    // The list is opened again, and the next day a page says what happened.
    await runBuiltWell('incident', 'stop', '--policy', policy);
    expect(JSON.parse(await readFile(policy, 'utf8'))).not.toHaveProperty('incident');
    const exported = path.join(folder, 'collected.jsonl');
    await writeFile(exported, collectorFile(bodies(collector)));
    const html = path.join(folder, 'storm.html');
    await runBuiltWell('incident', 'report', exported, '--html', html);
    const report = JSON.parse(await runBuiltWell('incident', 'report', exported, '--json')) as { records: number };
    expect(report.records).toBe(collector.records.length);
    expect(await readFile(html, 'utf8')).toContain('incident-freeze');
  });
});
