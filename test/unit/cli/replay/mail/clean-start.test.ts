import { expect, it } from 'vitest';
import { cleanStart, cleanStartOf } from '../../../../../src/cli/replay/mail/clean-start';
import { collect, inPieces } from '../../../../builders/replay/a-mail';

const MAIL = 'From: Zo\u00eb\n\n Text\n';

it.each<[string, Buffer]>([
  ['as it is', Buffer.from(MAIL)],
  ['behind a byte order mark', Buffer.from(`\ufeff${MAIL}`)],
  ['behind empty lines', Buffer.from(`\n \r\n${MAIL}`)],
  ['behind NULs', Buffer.from(`${'\0'.repeat(10)}${MAIL}`)],
  ['in UTF-16', Buffer.from(`\ufeff${MAIL}`, 'utf16le')],
  ['in UTF-16, the other way round', Buffer.from(`\ufeff${MAIL}`, 'utf16le').swap16()],
])('a mail begins with its first field: %s', async (_, bytes) => {
  expect(cleanStartOf(bytes).toString()).toBe(MAIL);
  for (const size of [2, 3, bytes.length]) {
    const pieces = await collect(cleanStart(inPieces(bytes, size)));
    expect(Buffer.concat(pieces).toString()).toBe(MAIL);
  }
});

it('a separator that was quoted is one', async () => {
  const [bytes] = await collect(cleanStart(inPieces('>From - x\nSubject: y\n')));
  expect(bytes!.toString()).toBe('From - x\nSubject: y\n');
});

it('what is blank holds nothing', async () => {
  expect(await collect(cleanStart(inPieces('\0\n \r\n')))).toEqual([]);
  expect(await collect(cleanStart(inPieces('x')))).toEqual([Buffer.from('x')]);
});
