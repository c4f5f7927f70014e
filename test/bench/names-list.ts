import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Benchmark } from './benchmark';
import { OutlookInChromium } from './outlook-in-chromium';

const PEOPLE = 1_000;
/** A screen and some spare rows: what is out of sight is not drawn. */
const MOST_ROWS = 50;

const SUBJECT = 'Car park';

/** An answer to all reaches its sender and everybody in To but me. */
const MAIL = `From: Grace Hopper <grace@corp.example>
To: ${Array.from({ length: PEOPLE - 1 }, (_, n) => `Colleague ${n} <colleague${n}@corp.example>`).join(',\n ')},
 Ada Sender <ada@corp.example>
Delivered-To: ada@corp.example
Subject: ${SUBJECT}
Date: Mon, 14 Nov 2016 08:29:00 +0000
Message-ID: <1@corp.example>
Content-Type: text/plain; charset=utf-8

The car park is closed.
`;

/** A thousand names, opened and scrolled to the end: a pane that draws them all is slow to open, to scroll and to search. */
export const namesList: Benchmark = {
  name: 'names-list',
  async run() {
    const mailDir = await mkdtemp(path.join(tmpdir(), 'mail-'));
    try {
      await writeFile(path.join(mailDir, 'mail.eml'), MAIL);
      return await OutlookInChromium.run({ mailDir }, async (outlook) => {
        const pane = await outlook.reviewReplyToAll(SUBJECT);
        await pane.getByRole('button', { name: 'Show names' }).click();
        const names = pane.getByRole('list', { name: '1,000 people' });
        const rows = names.getByRole('listitem');
        await rows.first().waitFor();
        const atTop = await rows.count();
        const elements = await names.locator('*').count();
        await names.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
        await names.getByText(`colleague${PEOPLE - 2}@`).waitFor();
        return [
          {
            metric: 'rows drawn of 1,000 names',
            value: Math.max(atTop, await rows.count()),
            unit: 'count',
            limit: MOST_ROWS,
            note: `at either end of the list; ${elements} elements`,
          },
        ];
      });
    } finally {
      await rm(mailDir, { recursive: true, force: true });
    }
  },
};
