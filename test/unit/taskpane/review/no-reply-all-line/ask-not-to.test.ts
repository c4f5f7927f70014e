// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ASK_LINES } from '../../../../../src/i18n/message-words';
import { markerLine } from '../../../../../src/taskpane/review/no-reply-all-line/marker-line';
import { askNotTo, askState } from '../../../../../src/taskpane/review/no-reply-all-line/ask-not-to';
import { FakeBody } from '../../../../builders/pane/fake-body';

const FRENCH = 'Bonjour à tous, la cantine est fermée vendredi. Merci de prévenir vos équipes.';

const english = markerLine(ASK_LINES.en);
const htmlOf = (sentence: string): string => `<p>${markerLine(sentence)}</p>`;

let body: FakeBody;
beforeEach(() => {
  body = new FakeBody();
  html('<div>Hello all</div>');
});

const html = (content: string): void => void (body.now = { type: 'html', content });
const text = (content: string): void => void (body.now = { type: 'text', content });
const ports = (platform: 'web' | 'classic' | 'mac' = 'web') => ({ bodyWriter: body, client: { platform } });
const ask = (wanted: boolean, language = 'en-GB') => askNotTo(wanted, ports(), language);

describe('put', () => {
  test('at the top of an HTML body', async () => {
    expect(await ask(true)).toEqual({ state: 'present', result: 'asked' });
    expect(body.now.content).toBe(`${htmlOf(ASK_LINES.en)}<div>Hello all</div>`);
  });

  test('at the top of a plain-text body', async () => {
    text('Hello all');
    expect(await ask(true)).toEqual({ state: 'present', result: 'asked' });
    expect(body.now).toEqual({ type: 'text', content: `${english}\n\nHello all` });
  });

  test('once, however often it is asked for', async () => {
    await ask(true);
    expect(await ask(true)).toEqual({ state: 'present', result: 'asked' });
    expect(body.asked.filter((call) => call !== 'read')).toEqual(['prepend']);
  });

  test('not beside a line that was changed: readers are told by the token', async () => {
    html('<p>Please answer me alone. [NoReplyAll]</p>');
    expect(await ask(true)).toEqual({ state: 'changed', result: 'asked' });
    expect(body.asked).toEqual(['read']);
  });

  test.each([
    ['the message’s own', `<div>${FRENCH}</div>`, 'de-DE', ASK_LINES.fr],
    [
      'the message’s own, not its quote’s',
      `<p>Hi all, the rota is below.</p><p>Von: A<br>Gesendet: 3. Mai 2030<br>An: B<br>Betreff: x</p><p>${FRENCH}</p>`,
      'de-DE',
      ASK_LINES.en,
    ],
    ['the pane’s where that cannot be told', '<div>FYI</div>', 'pl', ASK_LINES.pl],
    ['the pane’s, whatever region', '', 'zh-CN', ASK_LINES['zh-Hans']],
    ['English where only the other script is ours', '', 'zh-Hant-TW', ASK_LINES.en],
    ['English where the pane’s is none that we write', '', 'qps-ploc', ASK_LINES.en],
  ])('in a language: %s', async (_, content, language, sentence) => {
    html(content);
    expect(await ask(true, language)).toEqual({ state: 'present', result: 'asked' });
    expect(body.now.content).toBe(htmlOf(sentence) + content);
  });
});

describe('taken out', () => {
  test.each(Object.entries(ASK_LINES))('%s, whatever language the pane is in', async (_, sentence) => {
    html(`${htmlOf(sentence)}<div>Hello all</div>`);
    expect(await ask(false)).toEqual({ state: 'absent', result: 'not-asked' });
    expect(body.now.content).toBe('<div>Hello all</div>');
  });

  test('of a plain-text body', async () => {
    text(`${english}\r\n\r\nHello all\r\n`);
    expect(await ask(false)).toEqual({ state: 'absent', result: 'not-asked' });
    expect(body.now.content).toBe('Hello all\r\n');
  });

  test('again and again, whatever the editor makes of it meanwhile', async () => {
    // The web wraps what is set into a frame and adds a line break (OfficeDev/office-js#6643, #6778).
    body.rewrites = (given) => `<div><span>${given}</span><br></div>`;
    for (let round = 0; round < 3; round++) {
      expect(await ask(true)).toEqual({ state: 'present', result: 'asked' });
      expect(await ask(false)).toEqual({ state: 'absent', result: 'not-asked' });
    }
    expect(body.now.content).toContain('<div>Hello all</div>');
  });

  test('where it is gone already, nothing is written', async () => {
    expect(await ask(false)).toEqual({ state: 'absent', result: 'not-asked' });
    expect(body.asked).toEqual(['read']);
  });

  test.each([
    ['reworded', '<p>Please answer me alone. [NoReplyAll]</p>', 'changed'],
    ['twice', htmlOf(ASK_LINES.en).repeat(2), 'changed'],
    ['in a block with more', `<p>${english}<br>Hello</p>`, 'present'],
  ])('by hand where it is %s', async (_, content, state) => {
    html(content);
    expect(await ask(false)).toEqual({ state, result: 'by-hand' });
    expect(body.asked).toEqual(['read']);
  });

  test.each([
    ['classic', 'not-asked'],
    ['web', 'by-hand'],
    ['mac', 'by-hand'],
  ] as const)('on %s beside a picture of the message: %s', async (platform, result) => {
    html(`${htmlOf(ASK_LINES.en)}<p><img src="cid:logo"></p>`);
    expect((await askNotTo(false, ports(platform), 'en')).result).toBe(result);
    expect(body.now.content).toContain('<img src="cid:logo">');
  });
});

describe('a forward of a message whose sender asked', () => {
  const QUOTED = `<hr><div><b>From:</b> Ada<br><b>Sent:</b> 3 May 2030<br><b>To:</b> All<br><b>Subject:</b> Rota</div>${htmlOf(ASK_LINES.en)}`;

  test('has no line of its own, gets one, and loses that one', async () => {
    html(`<p>For you all, with thanks.</p>${QUOTED}`);
    const before = body.now.content;
    expect(await askState(ports())).toBe('absent');
    expect(await ask(true)).toEqual({ state: 'present', result: 'asked' });
    expect(await ask(false)).toEqual({ state: 'absent', result: 'not-asked' });
    expect(body.now.content).toBe(before);
  });
});

describe('Outlook fails', () => {
  test('to read: nothing is written, and nothing is claimed', async () => {
    body.broken.add('read');
    expect(await askState(ports())).toBe('unreadable');
    expect(await ask(true)).toEqual({ state: 'unreadable', result: 'failed' });
    expect(await ask(false)).toEqual({ state: 'unreadable', result: 'failed' });
    expect(body.asked).toEqual(['read', 'read', 'read']);
  });

  test('to write', async () => {
    body.broken.add('prepend');
    expect(await ask(true)).toEqual({ state: 'absent', result: 'failed' });
    html(htmlOf(ASK_LINES.en));
    body.broken.add('replace');
    expect(await ask(false)).toEqual({ state: 'present', result: 'failed' });
  });

  test('to answer in time, and has written all the same', async () => {
    body.late.add('prepend').add('replace');
    expect(await ask(true)).toEqual({ state: 'present', result: 'asked' });
    expect(await ask(false)).toEqual({ state: 'absent', result: 'not-asked' });
  });

  test('to keep what it was given', async () => {
    body.rewrites = () => '<div>Hello all</div>';
    expect(await ask(true)).toEqual({ state: 'absent', result: 'failed' });
  });

  test('to be read afterwards: what it said of the writing counts', async () => {
    const readOnce = (): void => {
      const { read } = body;
      let reads = 0;
      body.read = () => (reads++ ? Promise.reject(new Error('gone')) : read.call(body));
    };
    readOnce();
    expect(await ask(true)).toEqual({ state: 'present', result: 'asked' });
    body = new FakeBody();
    body.broken.add('prepend');
    readOnce();
    expect(await ask(true)).toEqual({ state: 'unreadable', result: 'failed' });
  });
});
