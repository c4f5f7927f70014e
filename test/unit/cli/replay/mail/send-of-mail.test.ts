import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendOfMail } from '../../../../../src/cli/replay/mail/send-of-mail';
import type { LeftOut, Send } from '../../../../../src/cli/replay/mail/mail';
import { rawMail } from '../../../../builders/replay/a-mail';

const NOW = Date.UTC(2026, 0, 1);
const LAST = Date.UTC(2025, 5, 1);

const read = (mail: string | Buffer, size?: number): Send | LeftOut => {
  const bytes = Buffer.from(mail);
  return sendOfMail({ bytes, size: size ?? bytes.length }, { now: NOW, lastAt: LAST, filter: () => undefined });
};

const send = (headers: Readonly<Record<string, string>>, body?: string): Send => {
  const result = read(rawMail(headers, body));
  if (typeof result === 'string') throw new Error(result);
  return result;
};

describe('a mail as it was sent', () => {
  it('tells who wrote to whom, when, in which conversation', () => {
    const mail = send({
      To: '"Last, First" <Ben@Corp.example>, Team: cleo@corp.example, dan@corp.example;',
      Cc: '=?UTF-8?Q?J=C3=BCrgen?= <j@corp.example>, undisclosed-recipients:;',
      Bcc: 'eve@corp.example',
      Subject: 'RE: =?UTF-8?Q?R=C3=BCckblick?=',
      'Message-ID': '<3@corp.example>',
      References: '<1@corp.example>\n <2@corp.example>',
      'In-Reply-To': '<2@corp.example>',
    });
    expect(mail).toMatchObject({
      from: { name: 'Ada Sender', address: 'ada@corp.example' },
      subject: 'RE: Rückblick',
      at: Date.UTC(2024, 2, 4, 9),
      messageId: '<3@corp.example>',
      conversation: '<1@corp.example>',
      isAnswer: true,
    });
    expect(mail.fields.to.map(({ address }) => address)).toEqual([
      'ben@corp.example',
      'cleo@corp.example',
      'dan@corp.example',
    ]);
    expect(mail.fields.cc).toEqual([{ name: 'Jürgen', address: 'j@corp.example' }]);
    expect(mail.fields.bcc).toHaveLength(1);
  });

  it.each<[string, string, string[]]>([
    ['two groups', 'A: a@x.example, b@x.example;, B: c@x.example;, d@x.example', ['a', 'b', 'c', 'd']],
    ['an empty group', '"undisclosed (to nobody)":;, a@x.example', ['a']],
    ['a route', '<@relay.example,@two.example:a@x.example>, Ben <@r.example:b@x.example>', ['a', 'b']],
    ['a quotation mark too many', '"Ada <a@x.example>, b@x.example, "Cleo, C" <c@x.example>', ['a', 'b', 'c']],
    ['a quotation mark in quotes', '"\\"Q\\", Ben" <b@x.example>, c@x.example', ['b', 'c']],
    ['a bracket that is not closed', 'Ada <a@x.example, b@x.example; c@x.example', ['a', 'b', 'c']],
    ['a comment that is not closed', 'a@x.example (at home, b@x.example', ['a', 'b']],
    ['a comment with a bracket in it', 'a@x.example (weird \\) comment, still one), b@x.example', ['a', 'b']],
    ['apostrophes around', "'a@x.example', 'Ben' <b@x.example>", ['a', 'b']],
    ['an address for a name', 'eve@x.example <a@x.example>, "b@x.example" <b@x.example>', ['a', 'b']],
    ['blanks before the commas', 'a@x.example , b@x.example ,', ['a', 'b']],
  ])('finds everybody: %s', (_, To, names) => {
    expect(send({ To }).fields.to.map(({ address }) => address)).toEqual(names.map((name) => `${name}@x.example`));
  });

  it.each<[string, string, string[]]>([
    ['two quotation marks that belong to two names', '"Ada <a@x.example>, "Ben <b@x.example>', ['a', 'b']],
    ['one in a name behind', '"Ada <a@x.example>, Ben O"Neil <b@x.example>, c@x.example', ['a', 'b', 'c']],
    ['a bracket that is not closed before the next', 'Ada <a@x.example, Ben <b@x.example>', ['a', 'b']],
    [
      'the same with more behind',
      'c@x.example, Ada <a@x.example; Ben <b@x.example>, d@x.example',
      ['a', 'b', 'c', 'd'],
    ],
  ])('loses nobody where a field is not well-formed, and says "at least": %s', (_, To, names) => {
    const { fields, truncated } = send({ To });
    expect(fields.to.map(({ address }) => address).sort()).toEqual(names.map((name) => `${name}@x.example`));
    expect(truncated).toBe(true);
  });

  it.each([
    ['an address in a quoted name', '"Ada <a@y.example>" <a@x.example>, "b@y.example, Ben" <b@x.example>'],
    ['an address in a comment', 'a@x.example (a@y.example, before), Ben (was: b@y.example) <b@x.example>'],
    ['an address for a name', 'a@y.example <a@x.example>, b@x.example'],
    ['a group', 'Team: a@x.example, Ben <b@x.example>;'],
    ['an empty entry', 'Ada <>, a@x.example,, <b@x.example>'],
  ])('takes nobody for a recipient who is none: %s', (_, To) => {
    const { fields, truncated } = send({ To });
    expect(fields.to.map(({ address }) => address)).toEqual(['a@x.example', 'b@x.example']);
    expect(truncated).toBe(false);
  });

  it.each(['"\\', '"<@', '(', '<a@', '"', 'a,<b,', '@', '\\'])(
    'needs no more than its length for a long field: %j again and again',
    (piece) => {
      const long = piece.repeat(400_000 / piece.length);
      expect(read(rawMail({ To: `a@x.example, "${long}" <b@x.example>` }))).toHaveProperty('fields');
    },
  );

  it('says where there are more recipients than it reads, and takes none in part', () => {
    const people = (count: number): string =>
      Array.from({ length: count }, (_, n) => `Colleague ${n} <c${n}@corp.example>`).join(',\n ');
    expect(send({ To: people(10_000) })).toMatchObject({ truncated: false });
    expect(send({ To: people(10_000) }).fields.to).toHaveLength(10_000);
    const cut = send({ To: people(40_000) });
    expect(cut.truncated).toBe(true);
    expect(cut.fields.to.every(({ name, address }) => address === `c${name.slice(10)}@corp.example`)).toBe(true);
  });

  it('begins no conversation where it answers nothing', () => {
    expect(send({})).toMatchObject({ conversation: undefined, isAnswer: false, indexBytes: 0 });
  });

  it('is no answer where it forwards, although Outlook names the message it forwards', () => {
    expect(send({ Subject: 'FW: Rota', 'In-Reply-To': '<1@corp.example>' }).isAnswer).toBe(false);
  });

  it('has the length of Outlook’s conversation index', () => {
    expect(send({ 'Thread-Index': Buffer.alloc(27, 7).toString('base64') }).indexBytes).toBe(27);
  });

  it.each([
    ['no date', { Date: '' }, LAST],
    ['nonsense', { Date: 'yesterday' }, LAST],
    ['a date nobody has seen yet', { Date: 'Fri, 1 Jan 2099 00:00:00 +0000' }, LAST],
    [
      'the server’s date',
      { Date: '', Received: 'by mx; Tue, 5 Mar 2024 10:00:00 +0100 (CET)' },
      Date.UTC(2024, 2, 5, 9),
    ],
  ])('takes %s for what it is', (_, headers, at) => {
    expect(send(headers).at).toBe(at);
  });

  it('is its author’s where the list has put itself into From', () => {
    const list = { 'List-Post': '<mailto:staff@lists.example>', From: 'Ada Sender via Staff <staff@lists.example>' };
    expect(send({ ...list, 'Reply-To': 'Ada <ada@corp.example>' }).from).toEqual({
      name: 'Ada',
      address: 'ada@corp.example',
    });
    expect(send({ ...list, 'X-Original-From': 'ada@corp.example' }).from.address).toBe('ada@corp.example');
    expect(send(list).from.address).toBe('staff@lists.example');
  });

  it('proves what its list headers name', () => {
    expect(send({ 'List-Post': '<mailto:Staff@corp.example>' }).lists).toEqual(['staff@corp.example']);
  });
});

describe('the text of a mail', () => {
  const HTML = 'Content-Type: text/html\n\n<p>Hello<br>there</p>';

  it.each([
    ['text', {}, 'Hello.'],
    ['mboxrd’s quoted From', {}, '>From now on.', 'From now on.'],
    [
      'quoted-printable',
      { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
      'Gr=C3=BC=C3=9Fe',
      'Grüße',
    ],
    [
      'the text part',
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      `--b\n\nHello\n--b\n${HTML}\n--b--`,
      'Hello',
    ],
    ['HTML', { 'Content-Type': 'multipart/alternative; boundary=b' }, `--b\n${HTML}\n--b--`, 'Hello\nthere'],
    [
      'the text, not the mail attached',
      { 'Content-Type': 'multipart/mixed; boundary=b' },
      '--b\n\nSee below\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nremove me\n--b--',
      'See below',
    ],
  ])('is read: %s', async (_, headers, body, expected = body) => {
    expect((await send(headers, body).body())?.trim()).toBe(expected);
  });

  it('is not there where there is only an attachment', async () => {
    const mail = send({ 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment' }, 'JVBERg==');
    expect(await mail.body()).toBeUndefined();
  });
});

describe('what is no send', () => {
  it.each<[LeftOut, string]>([
    ['unreadable', 'no header here'],
    ['unreadable', ''],
    ['unreadable', '\u0000\u0001\n\nx'],
    ['no-sender', rawMail({ From: '' })],
    ['no-recipients', rawMail({ To: 'undisclosed-recipients:;' })],
    ['automatic', rawMail({ 'Auto-Submitted': 'auto-replied' })],
    ['automatic', rawMail({ From: '<>', 'Return-Path': '<>' })],
    ['bulk', rawMail({ 'List-Unsubscribe': '<https://n.example>' })],
    ['draft', rawMail({ 'X-Unsent': '1' })],
  ])('%s', (reason, mail) => {
    expect(read(mail)).toBe(reason);
  });

  it('too-large', () => {
    expect(read(rawMail({}), 60_000_000)).toBe('too-large');
  });

  it('what the filter does not want, and a program’s mail is a program’s before it is not mine', () => {
    const reading = { now: NOW, lastAt: LAST, filter: () => 'not-me' as const };
    const bytes = Buffer.from(rawMail({}));
    expect(sendOfMail({ bytes, size: 1 }, reading)).toBe('not-me');
    const robot = Buffer.from(rawMail({ 'Auto-Submitted': 'auto-replied' }));
    expect(sendOfMail({ bytes: robot, size: 1 }, reading)).toBe('automatic');
  });

  it('nothing makes it throw', async () => {
    const piece = fc.constantFrom(
      'From: ',
      'To: ',
      'a@b.example',
      '\n',
      '\r\n',
      ': ',
      '<',
      '>',
      ';',
      '=?utf-8?B?',
      '?=',
      '"',
      'boundary=b',
      '--b',
      'Content-Type: multipart/mixed; ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string())), async (pieces) => {
        const result = read(pieces.join(''));
        if (typeof result === 'object') await result.body();
      }),
    );
  });
});
