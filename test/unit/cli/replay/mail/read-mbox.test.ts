import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMbox, unquoteFrom } from '../../../../../src/cli/replay/mail/read-mbox';
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

  it('says how much stands before its first message that is none', async () => {
    const noises: number[] = [];
    const mails = await collect(
      readMbox(inPieces(`noise\n${POSTMARK}\nSubject: x\n${POSTMARK}\nSubject: y\n`), (bytes) => noises.push(bytes)),
    );
    expect(mails.map(String)).toHaveLength(2);
    expect(noises).toEqual([6]);
    expect(await messagesOf('no mail at all\n')).toEqual([]);
  });

  it.each([
    ['no separator', ''],
    ['a separator above an odd field', 'From me\n\u0422\u0435\u043c\u0430: y\n'],
  ])('has a first message with %s above it', async (_, above) => {
    const messages = await messagesOf(`${above}Subject: x\n\nText\n${POSTMARK}\nSubject: y\n`);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('Subject: x\n\nText\n');
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

it('quoted From lines lose one bracket each', () => {
  const text = Buffer.from('>From me\n>>From you\n> From us\nFrom grün\n');
  expect(unquoteFrom(text).toString()).toBe('From me\n>From you\n> From us\nFrom grün\n');
});
