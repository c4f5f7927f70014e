import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsMessage, readMbox, unquoteFrom } from '../../../../../src/cli/replay/mail/read-mbox';
import { collect, inPieces } from '../../../../builders/replay/a-mail';

const POSTMARK = 'From ada@corp.example Mon Nov 14 08:29:00 2016';

const messagesOf = async (mbox: string, pieces?: number): Promise<string[]> =>
  (await collect(readMbox(inPieces(mbox, pieces)))).map(({ bytes }) => bytes.toString());

describe('an mbox', () => {
  it.each(['\n', '\r\n'])('is parted at its postmarks, lines ending in %j', async (newline) => {
    const mbox = [POSTMARK, 'Subject: one', '', 'Text', '', POSTMARK, 'Subject: two', '', 'More', ''].join(newline);
    const [one, two, ...none] = await messagesOf(mbox);
    expect(one).toBe(['Subject: one', '', 'Text', '', ''].join(newline));
    expect(two).toBe(['Subject: two', '', 'More', ''].join(newline));
    expect(none).toEqual([]);
  });

  it('gives the same messages however the bytes come', async () => {
    const messages = [
      'Subject: a\n\nFrom here on it is text.\n',
      'Subject: b\n\n>From quoted\nFrom\n',
      'Subject: c\n\n\n',
    ];
    const mbox = messages.map((message) => `${POSTMARK}\n${message}`).join('');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: mbox.length }), async (pieces) => {
        expect(await messagesOf(mbox, pieces)).toEqual(messages);
      }),
    );
  });

  it('holds nothing before its first message', async () => {
    expect(await messagesOf(`noise\n${POSTMARK}\nSubject: x\n`)).toEqual(['Subject: x\n']);
    expect(await messagesOf('no mail at all\n')).toEqual([]);
  });

  it('lets go of what lies behind the bound of one message, and knows its size', async () => {
    const [mail] = await collect(readMbox(inPieces(`${POSTMARK}\nX: ${'x'.repeat(2_999_997)}`, 65_536)));
    expect(mail!.size).toBe(3_000_000);
    expect(mail!.bytes.length).toBeLessThan(2_000_000);
  });

  it('has a line without end only where it has one', async () => {
    const line = `From ${'x'.repeat(10_000)}`;
    expect(await messagesOf(`${POSTMARK}\nA: a\n${line}\nB: b\n${POSTMARK}\nB: b\n`, 100)).toEqual([
      `A: a\n${line}\nB: b\n`,
      'B: b\n',
    ]);
  });
});

it.each([
  ['From - Tue Jan 02 10:00:00 2024', 'Subject: x'],
  ['From \r', 'Message-ID: <a@b>\r'],
  ['From ', 'X-Mozilla-Status: 0001'],
  ['From 1234@xxx Mon Jan 01 00:00:00 +0000 2015', 'DATE : today'],
  ['From ada@corp.example 2024-06-15', 'Received: from x'],
  ['From jwz  Fri Jul  1 09:13:09 1994 (+0700)', 'From: jwz'],
  ['From ada@corp.example Fri Apr 11 15:36:11 2025', '>From - Sat Apr 12 2025 15:59:28'],
])('%j above %j begins a message', (line, next) => {
  expect(beginsMessage(line, next)).toBe(true);
});

it.each([
  ['From Monday on the desk opens at 08:30 from 2027', ''],
  ['From the beginning of 2016 on', 'we write it: so'],
  ['From ada@x Mon Nov 14 08:29:00 2016', ''],
  ['From: ada@corp.example', 'To: x'],
  ['From : ada@corp.example', 'To : x'],
  ['>From ada@x Mon Nov 14 08:29:00 2016', 'Subject: x'],
  [`From ${'x'.repeat(400)}`, 'Subject: x'],
])('%j above %j does not', (line, next) => {
  expect(beginsMessage(line, next)).toBe(false);
});

it('quoted From lines lose one bracket each', () => {
  const text = Buffer.from('>From me\n>>From you\n> From us\nFrom grün\n');
  expect(unquoteFrom(text).toString()).toBe('From me\n>From you\n> From us\nFrom grün\n');
});
