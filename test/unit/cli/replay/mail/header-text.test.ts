import { expect, it } from 'vitest';
import { headerText } from '../../../../../src/cli/replay/mail/header-text';

const read = (subject: Buffer, charset?: string): string => {
  const block = Buffer.concat([Buffer.from('Subject: '), subject]);
  const type = charset === undefined ? '' : `\nContent-Type: text/plain; charset=${charset}\n`;
  return headerText(block, Buffer.concat([block, Buffer.from(`${type}\n\nHello.`)])).replace('Subject: ', '');
};

/** 全体会议 in GBK, and 会議 in Shift_JIS and ISO-2022-JP. */
const GBK = Buffer.from([0xc8, 0xab, 0xcc, 0xe5, 0xbb, 0xe1, 0xd2, 0xe9]);
const SHIFT_JIS = Buffer.from([0x89, 0xef, 0x8b, 0x63]);
const ISO_2022_JP = Buffer.from([0x1b, 0x24, 0x42, 0x32, 0x71, 0x35, 0x44, 0x1b, 0x28, 0x42]);

it.each<[string, Buffer, string | undefined, string]>([
  ['ASCII', Buffer.from('Hello'), undefined, 'Hello'],
  ['UTF-8', Buffer.from('Grüße'), undefined, 'Grüße'],
  ['UTF-8 above a text in another charset', Buffer.from('Grüße'), 'iso-8859-1', 'Grüße'],
  ['Latin-1 that nobody declares', Buffer.from('Grüße', 'latin1'), undefined, 'Grüße'],
  ['Latin-1 above a text in UTF-8', Buffer.from('Grüße', 'latin1'), '"utf-8"', 'Grüße'],
  ['Windows-1251', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'windows-1251', 'Привет'],
  ['GBK', GBK, 'gb2312', '全体会议'],
  ['GBK of two letters that look like UTF-8', Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]), 'GBK', '联通'],
  ['Shift_JIS', SHIFT_JIS, 'Shift_JIS', '会議'],
  ['ISO-2022-JP', ISO_2022_JP, 'iso-2022-jp', '会議'],
  ['a charset that nobody knows', Buffer.from('Grüße', 'latin1'), 'x-unknown', 'Grüße'],
  ['a charset with a language', GBK, "us-ascii'en'gbk", '全体会议'],
])('%s', (_, bytes, charset, text) => {
  expect(read(bytes, charset)).toBe(text);
});
