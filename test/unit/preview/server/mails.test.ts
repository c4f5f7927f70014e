import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importedMailbox } from '../../../../src/preview/model/imported-mailbox';
import { findProfile } from '../../../../src/clients/profiles';
import type { Mails } from '../../../../src/preview/server/parsed-mail';
import { readMails } from '../../../../src/preview/server/mails';

const GOOD = [
  'From: =?utf-8?q?Zo=C3=AB_Smith?= <zoe@firm.example>',
  'To: Max Muster <max@firm.example>, everybody@firm.example',
  'Cc: Board: anna@firm.example, "Otto, B" <otto@other.example>;',
  'Reply-To: everybody@firm.example',
  'Subject: =?utf-8?q?Caf=C3=A9?=',
  'Date: Mon, 14 Nov 2016 08:29:00 +0000',
  'Message-ID: <one@firm.example>',
  'Delivered-To: max@firm.example',
  '',
  'Hello <world>',
].join('\r\n');
const ANSWER = [
  'From: Max Muster <max@firm.example>',
  'To: zoe@firm.example',
  'Subject: RE: Caf',
  'Date: Mon, 14 Nov 2016 09:29:00 +0000',
  'Message-ID: <two@firm.example>',
  'In-Reply-To: <one@firm.example>',
  'Content-Type: text/html',
  '',
  '<p>Hi</p>',
].join('\r\n');
const OLD = [
  'From: zoe@firm.example',
  'To: Board <board@firm.example>',
  'List-Post: <mailto:Board@firm.example>',
  '',
  'x',
].join('\r\n');

let folder: string;
let read: Mails;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mails-'));
  await writeFile(path.join(folder, 'a.eml'), GOOD);
  await writeFile(path.join(folder, 'b.EML'), ANSWER);
  await writeFile(path.join(folder, 'c.eml'), Buffer.from([0, 1, 2, 255]));
  await writeFile(path.join(folder, 'd.eml'), Buffer.alloc(5 * 1024 * 1024 + 1, 'a'));
  await writeFile(path.join(folder, 'readme.txt'), 'not mail');
  await mkdir(path.join(folder, 'archive', '2016'), { recursive: true });
  await writeFile(path.join(folder, 'archive', '2016', 'old.eml'), OLD);
  read = await readMails(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('reading .eml files', () => {
  it('reads what is mail, in subfolders too', () => {
    expect(read.mails.map(({ file }) => file)).toEqual(['a.eml', 'b.EML', 'archive/2016/old.eml']);
    expect(read.mails.map(({ listAddresses }) => listAddresses)).toEqual([[], [], ['board@firm.example']]);
    expect(read.mails[0]).toMatchObject({
      from: { name: 'Zoë Smith', address: 'zoe@firm.example' },
      to: [{ name: 'Max Muster' }, { address: 'everybody@firm.example' }],
      cc: [{ address: 'anna@firm.example' }, { name: 'Otto, B', address: 'otto@other.example' }],
      replyTo: [{ address: 'everybody@firm.example' }],
      subject: 'Café',
      received: Date.UTC(2016, 10, 14, 8, 29),
      messageId: '<one@firm.example>',
    });
  });

  it('names and skips what is not, and never rejects', async () => {
    expect(read.skipped.map(({ file }) => file)).toEqual(['c.eml', 'd.eml']);
    expect((await readMails(path.join(folder, 'nowhere'))).skipped).toHaveLength(1);
  });

  it('shows the newest of very many, by the dates in their headers, and counts the others', async () => {
    const many = await mkdtemp(path.join(tmpdir(), 'many-'));
    const dayOf = (at: number): string => new Date(Date.UTC(2020, 0, 1 + at)).toUTCString();
    // The names say nothing about age.
    for (let at = 0; at < 203; at++)
      await writeFile(
        path.join(many, `${String((at * 10) % 203).padStart(3, '0')}.eml`),
        `From: a@firm.example\r\nSubject: ${at}\r\nDATE: ${dayOf(at)}\r\n\r\nDate: Mon, 1 Jan 2035 00:00:00 GMT\r\n`,
      );
    const { mails, leftOut, skipped } = await readMails(many);
    expect([mails.length, leftOut, skipped]).toEqual([200, 3, []]);
    expect(mails.filter(({ subject }) => ['0', '1', '2'].includes(subject))).toEqual([]);
    await rm(many, { recursive: true });
  });

  it('becomes a mailbox of the one it was delivered to, threads kept, lists unknown', () => {
    const { me, mails, directory } = importedMailbox(read);
    expect(me).toMatchObject({ name: 'Max Muster', address: 'max@firm.example' });
    const [answered, answer] = ['a.eml', 'b.EML'].map((file) => mails.find(({ id }) => id === file)!);
    expect(answer!.conversationId).toBe(answered!.conversationId);
    expect(answered!.html).toContain('Hello &#60;world&#62;');
    const web = findProfile('web');
    expect(directory.typeOf('everybody@firm.example', web)).toBe('other');
    expect(directory.typeOf('max@firm.example', web)).toBe('user');
    expect(directory.typeOf('otto@other.example', web)).toBe('externalUser');
  });
});
