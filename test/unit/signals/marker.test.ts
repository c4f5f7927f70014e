import { describe, expect, test } from 'vitest';
import { MARKER, senderAskedNotTo } from '../../../src/signals/marker';
import { newText } from '../../../src/signals/new-text';
import { readQuotedHeader } from '../../../src/signals/quoted-header';
import { LAYOUTS } from '../../builders/signals/reply-layouts';

const lines = (...all: string[]): string => all.join('\n');
const asked = (body: string): string => senderAskedNotTo(body, readQuotedHeader(body));

const LINE = `Please answer me alone, not all. ${MARKER}`;

describe.each(Object.entries(LAYOUTS))('%s', (_, quote) => {
  const message = lines(LINE, '', 'Here is the harvest.', 'Ada');
  const reply = (text: string): string => `Thank you.\n\n${quote(text)}`;

  test('found at the top of what is quoted', () => {
    expect(asked(reply(message))).toBe('yes');
    expect(asked(reply(`CAUTION: this came from outside.\n\n${message}`))).toBe('yes');
    expect(asked(reply(message).replace(/\n/g, '\r\n'))).toBe('yes');
  });

  test('not found where it is not, or is typed above', () => {
    const plain = reply('Here is the harvest.\nAda');
    expect(asked(plain)).toBe('no');
    expect(asked(`${LINE}\n\n${plain}`)).toBe('no');
    expect(newText(`${LINE}\n\n${plain}`, readQuotedHeader(`${LINE}\n\n${plain}`))).toContain(MARKER);
  });

  test.each(Object.entries(LAYOUTS).filter(([client]) => client !== 'a header that cannot be read'))(
    'earlier, in the older message that it quotes as %s',
    (_client, older) => {
      expect(asked(reply(`Fine.\n\n${older(message)}`))).toBe('earlier');
    },
  );

  test('not far down', () => {
    expect(asked(reply(`${'Words of no weight. '.repeat(300)}\n${LINE}`))).toBe('no');
  });
});

describe('whatever became of the line', () => {
  const half = MARKER.length / 2;
  const SHAPES: Readonly<Record<string, string>> = {
    'wrapped before it': LINE.replace(' [', '\n['),
    'wrapped within it': `${MARKER.slice(0, half)}\n${MARKER.slice(half)}`,
    bold: `*${LINE}*`,
    'bold in part': LINE.replace('Reply', '**Reply**'),
    'in italics': LINE.replace(MARKER, `_${MARKER}_`),
    'in capitals': LINE.toUpperCase(),
    'in small letters': LINE.toLowerCase(),
    'with no-break spaces': LINE.replace(/ /g, '\u00a0'),
    'with zero-width and direction marks': MARKER.replace(/(?=[A-Z])/g, '\u200b\u200e'),
    'with soft hyphens': MARKER.replace(/(?=[A-Z])/g, '\u00ad'),
    escaped: MARKER.replace('[', '\\[').replace(']', '\\]'),
    'a link': `${MARKER}<https://corp.example/why>`,
    'in a table': `| Please | ${MARKER} |`,
    'as a list': ` * ${LINE}`,
  };

  test.each(Object.entries(SHAPES))('%s', (_, line) => {
    expect(asked(`Yes.\n\n${LAYOUTS['Outlook for Windows']!(line)}`)).toBe('yes');
    expect(asked(`Yes.\n\n${LAYOUTS['Outlook, every line marked']!(line)}`)).toBe('yes');
  });
});

test('words that only come near it are none', () => {
  for (const words of ['NoReplyAll', 'no reply, all', '[no reply] all', '(NoReplyAll)', '[NoReply]'])
    expect(asked(`Yes.\n\n${LAYOUTS.HubSpot!(words)}`), words).toBe('no');
});

test('a deeper quotation without a header of its own is an earlier sender’s text', () => {
  expect(asked(`Yes.\n\n${LAYOUTS.Gmail!(lines('Fine.', `> ${LINE}`))}`)).toBe('earlier');
  expect(asked(`Yes.\n\n${LAYOUTS['Outlook on the web']!(lines('Fine.', `> ${LINE}`))}`)).toBe('earlier');
});

test('a header that a forged name spoilt still heads what its sender asked', () => {
  const body = lines('From: Ada <a@x.example>', 'To: Else', 'Sent: 6 May 2030', 'To: All', 'Subject: x', '', LINE);
  expect(readQuotedHeader(body)?.from).toBeUndefined();
  expect(asked(body)).toBe('yes');
});

test('without a quote nobody asked', () => {
  expect(asked(LINE)).toBe('no');
  expect(asked(`> ${LINE}`)).toBe('no');
  expect(senderAskedNotTo(LINE, undefined)).toBe('no');
});

test('the token has nothing in it that a program would wrap at, link or encode', () => {
  expect(MARKER).toMatch(/^\[[A-Za-z]+\]$/);
});
