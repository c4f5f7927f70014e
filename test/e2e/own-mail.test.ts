import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { servePreview } from '../browser/chromium';
import { test as withBrowser } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';

const GOOD = `From: Grace Hopper <grace@corp.example>
To: ${Array.from({ length: 120 }, (_, n) => `Colleague ${n} <colleague${n}@corp.example>`).join(',\n ')}, Ada Sender <ada@corp.example>
Delivered-To: ada@corp.example
Subject: Car park
Date: Mon, 14 Nov 2016 08:29:00 +0000
Message-ID: <1@corp.example>
Content-Type: text/html; charset=utf-8

<p>The car park is closed.<img src="https://tracker.example/pixel.png" onerror="document.title='run'"></p>
<script>document.title = 'run'</script>
`;

const test = withBrowser.extend('ownMail', { scope: 'file' }, async ({}, { onCleanup }) => {
  const mailDir = await mkdtemp(path.join(tmpdir(), 'mail-'));
  await writeFile(path.join(mailDir, 'good.eml'), GOOD);
  await writeFile(path.join(mailDir, 'broken.eml'), '\0\0 no mail at all');
  await writeFile(path.join(mailDir, 'notes.txt'), 'not asked for');
  await mkdir(path.join(mailDir, 'empty'));
  const servers = [await servePreview({ mailDir }), await servePreview({ mailDir: path.join(mailDir, 'empty') })];
  onCleanup(async () => {
    for (const server of servers) await server.close();
    await rm(mailDir, { recursive: true });
  });
  return { url: servers[0]!.url, emptyUrl: servers[1]!.url };
});

test('one’s own mail is read, decided on, and does nothing by itself; what does not parse is named', async ({
  page,
  ownMail,
}) => {
  const outlook = new OutlookPage(page);
  await outlook.open(ownMail.url);
  expect((await outlook.state()).status).toContain('broken.eml');
  await page.getByRole('note', { name: 'Your own mail' }).getByText('ada@corp.example').waitFor();
  await outlook.replyAll('Car park');
  await outlook.send();
  await outlook.dialog.getByText('121 people').waitFor();
  expect(await page.title()).not.toBe('run');
});

test('a folder without mail shows no mail, and says so', async ({ page, ownMail }) => {
  const outlook = new OutlookPage(page);
  await outlook.open(ownMail.emptyUrl);
  await page.getByRole('note', { name: 'Your own mail' }).getByText('.eml').waitFor();
  await page.getByText('Nothing in Inbox').waitFor();
});
