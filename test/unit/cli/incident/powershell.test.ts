import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { quoted } from '../../../../src/cli/incident/powershell';

const QUOTE = /['\u2018-\u201b]/;

/** What PowerShell reads of a text in single quotes, and what it takes for code behind it. */
function read(source: string): { text: string; rest: string } {
  let text = '';
  for (let at = 1; at < source.length; at++) {
    const [here, next] = [source.charAt(at), source.charAt(at + 1)];
    if (QUOTE.test(here) && !QUOTE.test(next)) return { text, rest: source.slice(at + 1) };
    if (QUOTE.test(here)) at++;
    text += here;
  }
  return { text, rest: 'never closed' };
}

it.each(["it's", 'o\u2019brien', "'; Remove-Mailbox *; '", '$(Get-Date) `n "x"', '\u2018\u2019\u201a\u201b'])(
  '%s stays a text',
  (text) => {
    expect(read(quoted(text))).toEqual({ text, rest: '' });
  },
);

it('is one line', () => {
  expect(quoted('a\r\nb\u2028c\u202ed')).toBe("'a b c d'");
});

test('nothing gets out of the quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom("'", '\u2019', "''", '\u201b\n'), (a, b) => {
      expect(read(quoted(a + b + a)).rest).toBe('');
    }),
  );
});
