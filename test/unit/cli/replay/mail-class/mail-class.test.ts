import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyMail, listOf } from '../../../../../src/cli/replay/mail-class/mail-class';
import type { MailClass } from '../../../../../src/cli/replay/mail-class/mail-class';
import { workOf } from '../../../../builders/signals/work-of';

type Header = readonly [string, string];

const FROM: Header = ['From', 'Ada Sender <ada@corp.example>'];
const TO: Header = ['To', 'Ben Reader <ben@corp.example>, cleo@corp.example'];
const SUBJECT: Header = ['Subject', 'Rota for May'];

/** Mail from Ada to two colleagues, with further header fields before it: the first of a name is what counts here. */
const mail = (...more: Header[]): readonly Header[] => {
  const named = (name: string): boolean => more.some(([each]) => each.toLowerCase() === name.toLowerCase());
  return [...more, ...[FROM, TO, SUBJECT].filter(([name]) => !named(name))];
};

describe('mail a person wrote to people', () => {
  it.each<[string, readonly Header[]]>([
    ['plain', mail()],
    ['from a mailbox of an office', mail(['From', 'Front desk <admin@corp.example>'])],
    ['with a word in square brackets in the subject', mail(['Subject', '[urgent] Rota'])],
    ['about an undeliverable parcel', mail(['Subject', 'Our parcel is undeliverable'])],
    ['not submitted by a program, says RFC 3834', mail(['Auto-Submitted', 'no'])],
    ['from a person whose name holds a robot word', mail(['From', 'bottomley@corp.example'])],
    ['without any header', []],
  ])('%s', (_, headers) => {
    expect(classifyMail(headers)).toBe<MailClass>('direct');
    expect(listOf(headers)).toBeUndefined();
  });
});

describe('mail of a list', () => {
  const STAFF: Header = ['To', 'Staff <staff@corp.example>'];
  it.each<[string, readonly Header[], string | undefined]>([
    [
      'List-Post',
      mail(['List-Post', '<https://l.example/staff>, <mailto:Staff@corp.example?subject=x>']),
      'staff@corp.example',
    ],
    ['X-BeenThere (Mailman)', mail(['X-BeenThere', 'staff@corp.example']), 'staff@corp.example'],
    [
      'Mailing-List (ezmlm)',
      mail(['Mailing-List', 'list staff@corp.example; contact staff-owner@corp.example']),
      'staff@corp.example',
    ],
    ['Delivered-To (ezmlm)', mail(['Delivered-To', 'mailing list staff@corp.example']), 'staff@corp.example'],
    [
      'List-Id that names a recipient',
      mail(STAFF, ['List-Id', 'All staff <staff.corp.example>']),
      'staff@corp.example',
    ],
    ['Sender owner-x (Majordomo)', mail(STAFF, ['Sender', 'owner-staff@corp.example']), 'staff@corp.example'],
    [
      'Return-Path x-bounces+member',
      mail(STAFF, ['Return-Path', '<staff-bounces+ben=corp.example@lists.corp.example>']),
      'staff@corp.example',
    ],
    ['Precedence: list', mail(['Precedence', 'list']), undefined],
    ['the tag in the subject is a recipient', mail(STAFF, ['Subject', 'Re: [Staff] Rota']), undefined],
    ['posted to a host of lists', mail(['Cc', 'staff@lists.corp.example']), undefined],
    [
      'a robot posts to it',
      mail(['From', 'no-reply@ci.example'], ['X-BeenThere', 'builds@corp.example']),
      'builds@corp.example',
    ],
    [
      'the digest of its own software',
      mail(STAFF, ['From', 'staff-request@corp.example'], ['X-BeenThere', 'staff@corp.example']),
      'staff@corp.example',
    ],
  ])('%s', (_, headers, list) => {
    expect(classifyMail(headers)).toBe<MailClass>('list');
    expect(listOf(headers)).toBe(list);
  });
});

describe('mail to many from one who wants no answer', () => {
  it.each<[string, readonly Header[]]>([
    [
      'a list nobody can post to',
      mail(['List-Post', 'NO (only the press office)'], ['List-Id', 'News <news.corp.example>']),
    ],
    [
      'one click leaves (RFC 8058)',
      mail(['List-Unsubscribe', '<https://n.example/u>'], ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click']),
    ],
    ['can be left, not posted to', mail(['List-Unsubscribe', '<https://n.example/u>'])],
    ['Precedence: bulk alone', mail(['Precedence', 'bulk'])],
  ])('%s', (_, headers) => {
    expect(classifyMail(headers)).toBe<MailClass>('bulk');
  });
});

describe('mail a program wrote', () => {
  it.each<[string, readonly Header[]]>([
    ['a bounce by its type', mail(['Content-Type', 'multipart/report; report-type=delivery-status; boundary=b'])],
    ['a bounce by its empty reverse path', mail(['Return-Path', '<>'])],
    ['a bounce by its sender', mail(['From', 'Mail Delivery Subsystem <MAILER-DAEMON@mx.corp.example>'])],
    ['a bounce by its subject', mail(['Subject', 'Undeliverable: Rota for May'])],
    ['an answer of the absent (RFC 3834)', mail(['Auto-Submitted', 'auto-replied (vacation)'])],
    ['an answer of the absent (Exchange)', mail(['X-Auto-Response-Suppress', 'DR, OOF, AutoReply'])],
    ['an answer of the absent by its subject', mail(['Subject', 'Automatische Antwort: Rota'])],
    ['an agent of Exchange', mail(['X-MS-Exchange-Generated-Message-Source', 'Mailbox Rules Agent'])],
    ['an account nobody reads', mail(['From', 'Timesheets <no_reply@corp.example>'])],
    ['a job', mail(['From', 'root@host.corp.example (Cron Daemon)'], ['X-Cron-Env', '<SHELL=/bin/sh>'])],
    ['a feed', mail(['From', 'Some paper <rss-feeds@corp.example>'])],
    [
      'a notice to the moderators, all headers of the list in it',
      mail(
        ['From', 'staff-owner@corp.example'],
        ['To', 'staff-owner@corp.example'],
        ['List-Post', '<mailto:staff@corp.example>'],
        ['X-BeenThere', 'staff@corp.example'],
      ),
    ],
    ['a bounce that a list handed on', mail(['Return-Path', '<>'], ['X-BeenThere', 'staff@corp.example'])],
  ])('%s', (_, headers) => {
    expect(classifyMail(headers)).toBe<MailClass>('automatic');
  });
});

describe('any headers', () => {
  it('have a class', () => {
    const names = fc.constantFrom(
      'From',
      'To',
      'Sender',
      'Subject',
      'List-Id',
      'List-Post',
      'Mailing-List',
      'Return-Path',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (headers) => {
        expect(['direct', 'list', 'bulk', 'automatic']).toContain(classifyMail(headers));
      }),
    );
  });

  it('are read to a bound, however long', () => {
    const work = (length: number): number => {
      const headers = ['@', '<', '-', '[', 'mailto:', 'list ', 'digest '].flatMap((piece): Header[] =>
        ['From', 'To', 'Subject', 'List-Post', 'Mailing-List'].map((name) => [
          name,
          piece.repeat(length / piece.length),
        ]),
      );
      return workOf(() => classifyMail(headers));
    };
    expect(work(1_000_000)).toBe(work(100_000));
  });
});
