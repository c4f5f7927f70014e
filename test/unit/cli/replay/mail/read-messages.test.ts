import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMessages } from '../../../../../src/cli/replay/mail/read-messages';
import { collect, rawMail } from '../../../../builders/replay/a-mail';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-messages-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a file of this name and content comes to: sends, and what is said beside. */
async function read(name: string, content: string | Buffer) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const said: string[] = [];
  const say = (where: string, why: string): unknown => said.push(`${path.basename(where)}: ${why}`);
  const messages = await collect(
    readMessages([folder], {
      now: Date.UTC(2026, 0, 1),
      filter: () => undefined,
      onProblem: say,
      onRemark: say,
      onOther: () => say(file, 'no mail'),
      onBytes: () => undefined,
    }),
  );
  return { sends: messages.filter(({ send }) => typeof send === 'object').length, said };
}

const SEPARATOR = 'From - x\r\n';
const mail = (n: number): string => `${rawMail({ 'Message-ID': `<${n}@corp.example>` }, 'Hello.', '\r\n')}\r\n`;
const REST = `${SEPARATOR}${mail(2)}${SEPARATOR}${mail(3)}`;

describe.each(['Sent.mbox', 'Sent'])('a mailbox called %s', (name) => {
  it.each<[string, string | Buffer, number]>([
    ['whole', SEPARATOR + mail(1) + REST, 3],
    ['whose first separator is quoted', `>${SEPARATOR}${mail(1)}${REST}`, 3],
    ['that begins with NULs', `${'\0'.repeat(10)}${SEPARATOR}${mail(1)}${REST}`, 3],
    ['that begins with an empty line', `\r\n${SEPARATOR}${mail(1)}${REST}`, 3],
    ['in UTF-16', Buffer.from(`\ufeff${SEPARATOR}${mail(1)}${REST}`, 'utf16le'), 3],
    ['whose first field has a blank in its name', `${SEPARATOR}Message ID: 1\r\n${mail(1)}${REST}`, 3],
    ['whose first field is not ASCII', `${SEPARATOR}\u0422\u0435\u043c\u0430: x\r\n${mail(1)}`, 1],
    ['whose first field is folded', `From me\r\n folded\r\n${mail(1)}`, 1],
  ])('%s is read as a whole', async (_, content, sends) => {
    expect(await read(name, content)).toEqual({ sends, said: [] });
  });
});

it('reads what is compressed', async () => {
  expect(await read('2016-November.txt.gz', gzipSync(SEPARATOR + mail(1) + REST))).toEqual({ sends: 3, said: [] });
});

it('reads a mailbox that begins with a header', async () => {
  expect(await read('Sent.mbox', mail(1) + REST)).toEqual({ sends: 3, said: [] });
});

it('says so once of one whose name does not tell what it is', async () => {
  const { sends, said } = await read('Sent', mail(1) + REST);
  expect(sends).toBe(3);
  expect(said).toEqual([expect.stringMatching(/^Sent, message 2: its file begins as that of a single mail/)]);
});

it('names what stands before the first message and is none', async () => {
  expect(await read('Sent.mbox', `Exported by a program.\r\n${REST}`)).toEqual({
    sends: 2,
    said: ['Sent.mbox: 24 bytes before its first message are not a message'],
  });
});

describe('a separator in the text of a message', () => {
  const quote = (headers: string): string =>
    `${mail(1).trimEnd()}\r\nSee:\r\nFrom joe@x.example Mon Mar  4 09:00:00 2024\r\n${headers}`;
  const JOE = 'From: Joe <joe@x.example>\r\nTo: ben@x.example\r\n';

  it('is doubtful where nothing below it was delivered', async () => {
    const { sends, said } = await read('Sent.mbox', SEPARATOR + quote(`${JOE}\r\nHello.\r\n`));
    expect(sends).toBe(2);
    expect(said).toEqual([expect.stringMatching(/^Sent\.mbox, message 2: it has no Date, no Message-ID/)]);
  });

  it('is doubtful where no empty line stands above it, as in the rest of the mailbox', async () => {
    const quoted = quote(`${JOE}Date: Mon, 4 Mar 2024 09:00:00 +0000\r\n\r\nHello.\r\n\r\n`);
    const { sends, said } = await read('Sent.mbox', SEPARATOR + mail(0) + SEPARATOR + quoted + REST);
    expect(sends).toBe(5);
    expect(said).toEqual([expect.stringMatching(/^Sent\.mbox, message 3: no empty line stands above it/)]);
  });

  it('is none to wonder at where the mailbox has no empty lines', async () => {
    const close = [1, 2, 3, 4].map((n) => SEPARATOR + mail(n).trimEnd()).join('\r\n');
    expect(await read('Sent.mbox', close)).toEqual({ sends: 4, said: [] });
  });
});

it('takes a patch in a mail for its text', async () => {
  const patch =
    'From 0123abcd Mon Sep 17 00:00:00 2001\nFrom: Ben <ben@x.example>\nDate: Mon, 4 Mar 2024 09:00:00 +0000\n';
  expect(await read('17', `${rawMail({}, 'See below.')}${patch}\nA change.\n`)).toEqual({ sends: 1, said: [] });
});
