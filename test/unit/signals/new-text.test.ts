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

/** As mail programs write them, in the product's languages and others. */
const DEVICE_LINES = [
  'Sent from my phone',
  'Sent from my Galaxy Tab A on the Three network',
  'Sent from my BlackBerry 10 smartphone on the EE network.',
  'Sent from Mail for Windows',
  'Get Outlook for iOS<https://away.example/x>',
  'Get Outlook for Android <https://away.example/x>',
  'Anfonwyd o fy iPhone',
  'Envoyé de mon iPhone',
  'Télécharger Outlook pour Android<https://away.example/x>',
  'Provenance : Courrier pour Windows 10',
  'Von meinem iPhone gesendet',
  'Von meinem Smartphone gesendet',
  'Holen Sie sich Outlook für iOS<https://away.example/x>',
  'Gesendet von Outlook für Mac',
  'Enviado desde mi Huawei',
  'Obtener Outlook para iOS<https://away.example/x>',
  'Inviato da iPad',
  'Scarica Outlook per Android',
  'Verstuurd vanaf mijn Samsung Galaxy',
  'Outlook voor iOS downloaden',
  'Enviado do meu iPhone',
  'Obter o Outlook para iOS',
  'Wysłane z iPhone’a',
  'Pobierz program Outlook dla systemu Android',
  'Skickat från min iPhone',
  'Hämta Outlook för iOS',
  'iPhoneから送信',
  'Outlook for iOS を入手',
  '发自我的iPhone',
  '获取 Outlook for Android',
  'Lähetetty iPhonesta',
];
test.each(DEVICE_LINES)('%j is left out', (line) => {
  expect(newTextOf(`Hello\n\n${line}\n`)).toBe('Hello');
});

test.each([
  'My iPhone does not stop, please remove me!',
  'Take me off, my Samsung is melting',
  'Please remove me from this list, I am at home and read this on an Android phone that has no more room for all of your mails',
  'please remove me from the Windows users list.',
  'please unsubscribe me from the Android testers list',
  'please remove me from this list. Sent from my iPhone',
  'bitte nehmt mich aus dem Windows-Verteiler.',
  'Sent from the wrong list I guess so please remove me',
  'Caution: please stop replying to all, some of you are outside the trust',
  '-----',
])('%j was typed', (line) => {
  expect(newTextOf(`Hello\n${line}`)).toBe(`Hello\n${line}`);
});

test.each(['Please remove me from the iPhone list'])('%j is the message where nothing stands above it', (line) => {
  expect(newTextOf(`\n${line}\n`)).toBe(line);
});

test.each([
  '_____________\nchoir mailing list\nTo unsubscribe, write to choir-request@lists.example',
  '----------\nRemove yourself here',
  'diff --git a/stop.c b/stop.c\n-remove(me);',
])('what a program put below is left out: %j', (below) => {
  expect(newTextOf(`Hello\n\n${below}\n`)).toBe('Hello');
});

test.each([
  'CAUTION: This email came from outside of the organisation. Do not reply, or open links.',
  ' 3 files changed, 12 insertions(+), 4 deletions(-)',
])('a notice is left out, and what stands below it stays: %j', (line) => {
  expect(newTextOf(`${line}\nHello\nWorld`)).toBe('Hello\nWorld');
});

test('a rule above all text parts nothing', () => {
  expect(newTextOf('________\nHello')).toBe('________\nHello');
});

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
