import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** As many conversations, each to a list of its own. */
const MAILS = 200;

/** The others are to two people. */
const isToAList = (nth: number): boolean => nth % 4 !== 0;

const mail = (nth: number): string =>
  [
    `From: Sam Fielding <sam.fielding@corp.example>`,
    `To: ${isToAList(nth) ? `All of ward ${nth} <all-ward-${nth}@corp.example>` : 'Jordan Ashworth <jordan@corp.example>, Ada Lee <ada@corp.example>'}`,
    ...(isToAList(nth) ? ['Cc: Jordan Ashworth <jordan@corp.example>'] : []),
    `Subject: Rota ${nth}`,
    `Message-ID: <rota-${nth}@corp.example>`,
    `Date: Mon, 14 Nov 2026 08:${String(nth % 60).padStart(2, '0')}:00 +0000`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The rota for the ward moves to the new room on Thursday.',
    '',
  ].join('\r\n');

/** Policy's rows of the lists: a few are small enough for a notice, a few large enough to be stopped. */
export const SOAK_LISTS = Array.from({ length: MAILS }, (_, nth) => nth)
  .filter(isToAList)
  .map((nth) => ({ address: `all-ward-${nth}@corp.example`, size: 20 + ((nth * 97) % 6_000) }));

/** A folder of mail of our own, for as long as somebody works with it. */
export async function withMailFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'soak-mail-'));
  try {
    for (let nth = 0; nth < MAILS; nth += 1) await writeFile(path.join(folder, `${nth}.eml`), mail(nth));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
