import { expect, test } from 'vitest';
import { newText } from '../../../src/signals/new-text';
import { readQuotedHeader } from '../../../src/signals/quoted-header';

const newTextOf = (body: string): string => newText(body, readQuotedHeader(body));

test('what stands above the quote, and nothing of it', () => {
  const body =
    'Thank you, Ada.\r\n\r\n________________________________\r\nFrom: Ada\r\nSent: 3 May 2030\r\nTo: Board\r\nSubject: x\r\n\r\nPlease remove me';
  expect(newTextOf(body)).toBe('Thank you, Ada.');
});

test('all of it where nothing is quoted', () => {
  expect(newTextOf('Hello\n\nWorld')).toBe('Hello\n\nWorld');
});

test.each(['-- ', '--'])('the signature behind %j is left out', (delimiter) => {
  expect(newTextOf(`Hello\n${delimiter}\nAda Lovelace\nStop the presses`)).toBe('Hello');
});

test('dashes within a text are no signature', () => {
  expect(newTextOf('One -- two\n--- three')).toBe('One -- two\n--- three');
});

test.each(['Sent from my phone', 'Get Outlook for iOS<https://away.example/x>', 'Sent from Mail for Windows'])(
  '%j is left out',
  (line) => {
    expect(newTextOf(`Hello\n\n${line}\n`)).toBe('Hello');
  },
);

test('lines quoted one by one are left out, the answers between them stay', () => {
  expect(newTextOf('> Who?\nMe.\n> When?\nNow.')).toBe('Me.\nNow.');
});

test('an empty answer is empty', () => {
  expect(newTextOf('\r\n\r\n-----Original Message-----\r\nx')).toBe('');
  expect(newTextOf('')).toBe('');
});

test('no more than 8,000 characters are read', () => {
  expect(newText('a'.repeat(9_000), undefined)).toHaveLength(8_000);
});
