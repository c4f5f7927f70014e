import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, safeName } from '../../../src/signals/safe-name';

test.each([
  ['Ada\u0007 Lovelace\r\nTo: everyone', 'Ada Lovelace To: everyone'],
  ['\u202eecalevoL\u202c adA', 'ecalevoL adA'],
  ['Croydon\u200bPractices\ufeff', 'CroydonPractices'],
  ['  Ada\u00a0\u3000 Lovelace\t', 'Ada Lovelace'],
  ['Ada\u2028Lovelace\u0085', 'Ada Lovelace'],
  ['Ada\u{e0041}\u{e007f}', 'Ada'],
  ['Zoë Ó Súilleabháin 🦊', 'Zoë Ó Súilleabháin 🦊'],
])('%j is shown as %j', (name, shown) => {
  expect(cleanName(name)).toBe(shown);
});

test('a long name is cut at 120 characters and says so, never through a character', () => {
  expect(cleanName('a'.repeat(120))).toHaveLength(120);
  const cut = cleanName('a'.repeat(118) + '🦊🦊🦊');
  expect(cut).toBe('a'.repeat(118) + '…');
});

test('a name that shows nothing gives way to the address, and that to a mark', () => {
  expect(safeName('\u200b\u3164 ', 'ada@x.example')).toBe('ada@x.example');
  expect(safeName('', '')).toBe('?');
});

test('whatever the name, what is shown is there, short, on one line and without control characters', () => {
  const hostile = fc.constantFrom('\r\n', '\u202e', '\u200b', '\u0000', '\u2066', '\ud83d', '\u3164', 'a', '<b>', ' ');
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
      const shown = safeName(parts.join(''), parts.slice(1).join(''));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(120);
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
    }),
  );
});
