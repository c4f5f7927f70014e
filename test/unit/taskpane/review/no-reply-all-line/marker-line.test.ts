import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASK_LINES } from '../../../../../src/i18n/message-words';
import { LANGUAGES } from '../../../../../src/i18n/language';
import { MARKER, senderAskedNotTo } from '../../../../../src/signals/marker';
import {
  lineAsText,
  markerLine,
  readMarkerLine,
  withoutTextLine,
} from '../../../../../src/taskpane/review/no-reply-all-line/marker-line';
import { readQuotedHeader } from '../../../../../src/signals/quoted-header';
import { LAYOUTS } from '../../../../builders/signals/reply-layouts';

const SENTENCES = Object.values(ASK_LINES);
const LINE = markerLine(ASK_LINES.en);

const seen = (text: string) => readMarkerLine(text, SENTENCES);
const put = (text: string, sentence = ASK_LINES.en): string => lineAsText(markerLine(sentence)) + text;
/** The body after the line was taken out; undefined where it may not be. */
const takenOut = (text: string): string | undefined => {
  const { index } = seen(text);
  return index === undefined ? undefined : withoutTextLine(text, index);
};

/** What people type, no header block among it. */
const typed = fc
  .array(fc.constantFrom('Hello all,', '', 'The drill is at 10:12.', '  - bring a torch', 'Ada', 'a [test] of all'), {
    maxLength: 12,
  })
  .map((lines) => lines.join('\n'));
const sentence = fc.constantFrom(...SENTENCES);
const quoting = fc.constantFrom(...Object.values(LAYOUTS));
const ends = fc.constantFrom('\n', '\r\n', '\r');

describe('what is put', () => {
  test('is found once a reply to all quotes it, in any language, by any client', () => {
    fc.assert(
      fc.property(typed, sentence, quoting, (message, asks, quote) => {
        const reply = `Thank you.\n\n${quote(put(message, asks))}`;
        expect(senderAskedNotTo(reply, readQuotedHeader(reply))).toBe('yes');
      }),
    );
  });

  test('stands, and is taken out leaving the body as it was, quotes included', () => {
    fc.assert(
      fc.property(typed, sentence, fc.option(quoting), ends, (message, asks, quote, end) => {
        const quoted = quote ? `\n\n${quote(put('The older mail.'))}` : '';
        const before = (message + quoted).replace(/\n/g, end);
        const body = put(before, asks).replace(/\r\n?|\n/g, end);
        expect(seen(before).state).toBe('absent');
        expect(seen(body)).toMatchObject({ state: 'present', index: 0 });
        expect(takenOut(body)).toBe(before);
      }),
    );
  });

  test('is one line of its own in every language, too short to be wrapped', () => {
    expect(Object.keys(ASK_LINES).sort()).toEqual(Object.keys(LANGUAGES).sort());
    expect(new Set(SENTENCES).size).toBe(SENTENCES.length);
    for (const asks of SENTENCES) {
      expect(markerLine(asks).length, asks).toBeLessThanOrEqual(72);
      expect(markerLine(asks), asks).not.toMatch(/[\r\n<>&]|\s\s/);
    }
  });
});

describe('the line where it was not left alone', () => {
  const CHANGED: Readonly<Record<string, string>> = {
    reworded: `Please do not answer everyone. ${MARKER}`,
    'the token alone': MARKER,
    'in small letters': LINE.toLowerCase(),
    'words behind it': `${LINE} Thanks, Ada`,
    'words before it': `Ada: ${LINE}`,
    'wrapped by hand': LINE.replace(' [', '\n['),
    'a token broken in two': LINE.replace('Reply', 'Reply\n'),
    twice: `${LINE}\n${LINE}`,
    'twice, in two languages': `${LINE}\n\nHello\n${markerLine(ASK_LINES.fr)}`,
    'twice, one of them changed': `${LINE}\n\nHello ${MARKER}`,
  };

  test.each(Object.entries(CHANGED))('%s', (_, line) => {
    const body = `${line}\n\nThe drill is at ten.`;
    expect(seen(body)).toMatchObject({ state: 'changed' });
    expect(takenOut(body)).toBeUndefined();
  });

  test('other blanks around and in it change nothing', () => {
    for (const line of [`  ${LINE}\t`, LINE.replace(/ /g, '\u00a0'), `\u200b${LINE}\ufeff`])
      expect(takenOut(`${line}\n\nThe drill`)).toBe('The drill');
  });

  test('elsewhere in the text it goes without its neighbours', () => {
    expect(takenOut(`Hello\n${LINE}\nThe drill`)).toBe('Hello\nThe drill');
    expect(takenOut(`Hello\n\n${LINE}\n\nThe drill`)).toBe('Hello\n\nThe drill');
    expect(takenOut(`Hello\n${LINE}`)).toBe('Hello\n');
    expect(takenOut(`${LINE}\nThe drill`)).toBe('The drill');
    expect(takenOut(LINE)).toBe('');
  });
});

describe('the line of another message', () => {
  test.each(Object.entries(LAYOUTS))('quoted by %s is not this message’s', (_, quote) => {
    const forward = `For you.\n\n${quote(put('The drill is at ten.'))}`;
    expect(seen(forward)).toEqual({ state: 'absent', typed: 'For you.' });
    expect(takenOut(put(forward))).toBe(forward);
  });

  test('marked by ">" without a header is not this message’s', () => {
    expect(seen(`> ${LINE}\n\nIs this right?`).state).toBe('absent');
  });
});

test('what was typed is told without quote and signature', () => {
  expect(seen('Hello all\n-- \nAda').typed).toBe('Hello all');
});
