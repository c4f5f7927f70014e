import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPostmark, readMbox, unquoteFrom } from '../../../../../src/cli/replay/mail/read-mbox';
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

  it('holds empty messages too, and nothing before its first postmark', async () => {
    expect(await messagesOf(`noise\n${POSTMARK}\n${POSTMARK}\nSubject: x\n`)).toEqual(['', 'Subject: x\n']);
    expect(await messagesOf('no postmark at all\n')).toEqual([]);
  });

  it('lets go of what lies behind the bound of one message, and knows its size', async () => {
    const [mail] = await collect(readMbox(inPieces(`${POSTMARK}\n${'x'.repeat(3_000_000)}`, 65_536)));
    expect(mail!.size).toBe(3_000_000);
    expect(mail!.bytes.length).toBeLessThan(2_000_000);
  });

  it('has a line without end only where it has one', async () => {
    const line = `From ${'x'.repeat(10_000)}`;
    expect(await messagesOf(`${POSTMARK}\n${line}\n${POSTMARK}\nb\n`, 100)).toEqual([`${line}\n`, 'b\n']);
  });
});

it.each([
  'From - Tue Jan 02 10:00:00 2024',
  'From 1234@xxx Mon Jan 01 00:00:00 +0000 2015',
  'From MAILER-DAEMON Mon Jan  1 00:00:00 2024\r',
  'From ada@corp.example  Mon Jan 1 00:00 UTC 2024',
])('%j is a postmark', (line) => {
  expect(isPostmark(line)).toBe(true);
});

it.each([
  'From the beginning of 2016 on',
  'From: ada@corp.example',
  '>From ada@x Mon Nov 14 08:29:00 2016',
  'From 8:30 to 9:00',
])('%j is none', (line) => {
  expect(isPostmark(line)).toBe(false);
});

it('quoted From lines lose one bracket each', () => {
  const text = Buffer.from('>From me\n>>From you\n> From us\nFrom grün\n');
  expect(unquoteFrom(text).toString()).toBe('From me\n>From you\n> From us\nFrom grün\n');
});
