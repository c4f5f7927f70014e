import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { developmentCertificate } from '../../tools/certificate.mjs';
import { ATTRIBUTES } from '../../src/audit/otlp';
import { defineMainJob } from '../e2e/main-job';
import { OutlookPage } from '../pages/outlook-page';
import { startCollector } from '../builders/audit/otlp-collector';
import { runBuiltWell } from './built-command';
import { test } from './packaged-page';
import { withNginx } from './with-program';

const LIST = 'CroydonPractices';
const ADDRESS = 'croydonpractices@nhs.example';

withNginx('the add-in as it is packaged, behind nginx, on another origin than the mailbox', () => {
  defineMainJob(test);

  test('has its policy and scripts from nginx, and nothing from the mailbox', async ({ page, preview, deployment }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.frame() !== page.mainFrame()) asked.push(request.url());
    });
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    await outlook.replyAll('Test email');
    await outlook.bar.getByText(LIST).waitFor();
    for (const file of ['launchevent.html', 'launchevent.js', 'policy.json'])
      expect(asked).toContain(deployment.base.href + file);
    expect(asked.filter((address) => address.startsWith(preview.url))).toEqual([]);
  });

  test('sends what it recorded to a collector of yet another origin', async ({ page, preview, deployment }) => {
    const certificate = await developmentCertificate();
    const collector = await startCollector({ certificate, allowedOrigins: [deployment.base.origin] });
    onTestFinished(() => collector.close());
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url);
    const file = path.join(deployment.site, 'policy.json');
    const policy = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...policy, audit: { endpoint: collector.url } }));

    await outlook.replyAll('Test email');
    await outlook.bar.getByText(LIST).waitFor();
    await outlook.send();
    await outlook.answer("Don't Send");
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(collector.requests).toEqual([]);
    await outlook.replyAll('Rota for next week');
    await outlook.settled();
    // Where requests are looked at on their way, as here, Chromium leaves out the question before.
    expect(collector.requests.find(({ method }) => method === 'POST')?.headers.origin).toBe(deployment.base.origin);
    expect(collector.records).toMatchObject([
      { attributes: { [ATTRIBUTES.action]: 'warn', [ATTRIBUTES.client]: 'web' } },
    ]);
  });

  describe.each(['web', 'classic-1.15'])('%s', (client) => {
    test('knows the 850,000 from the list catalogue', async ({ page, preview }) => {
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client, sizesFrom: 'catalogue' });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText('850,000').waitFor();
    });

    test('stops a reply to all to a list that the administrator freezes', async ({ page, preview, deployment }) => {
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client });
      const policy = path.join(deployment.site, 'policy.json');
      await runBuiltWell('incident', 'start', '--policy', policy, '--list', ADDRESS, '--for', '1h');
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(LIST).waitFor();
      await outlook.type('Thank you, received.');
      await outlook.send();
      await outlook.dialog.waitFor();
      expect((await outlook.state()).lastDecision).toMatchObject({
        is: { action: 'block', rules: expect.arrayContaining(['incident-freeze']) as unknown },
      });
    });
  });
});
