import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/language';
import { baseOf } from '../../../src/i18n/format';
import { pluralCategory } from '../../../src/i18n/plural';
import { NUMBERS } from '../../builders/i18n/numbers';

// CLDR's `pt` is Brazil's: pt-PT would say "0 pessoas" with `other` where we say `one`.
test.each(Object.keys(LANGUAGES))('%s: plural categories are those of CLDR', (language) => {
  const cldr = new Intl.PluralRules(language);
  const told = NUMBERS.map((n) => [n, pluralCategory(baseOf(language), n)]);
  expect(told).toEqual(NUMBERS.map((n) => [n, cldr.select(n)]));
});

test.each(['es', 'fr', 'it', 'pt'])('%s: a whole million is told as any other large number', (language) => {
  expect(new Intl.PluralRules(language).select(1_000_000)).toBe('many');
  expect(pluralCategory(language, 1_000_000)).toBe('other');
});

test('a language that is not ours counts as English does', () => {
  expect([0, 1, 2].map((n) => pluralCategory('tlh', n))).toEqual(['other', 'one', 'other']);
});
