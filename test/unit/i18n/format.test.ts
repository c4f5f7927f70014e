import { expect, test } from 'vitest';
import { format, formatNumber } from '../../../src/i18n/format';
import { pluralCategory } from '../../../src/i18n/plural';
import { ALERT_LANGUAGES, alertText } from '../../../src/i18n/alert-texts';

test.each(ALERT_LANGUAGES)('%s: plural categories are those of CLDR', (language) => {
  const cldr = new Intl.PluralRules(language);
  for (let n = 0; n <= 1000; n++) expect([n, pluralCategory(language, n)]).toEqual([n, cldr.select(n)]);
});

test.each(ALERT_LANGUAGES)('%s: numbers are grouped as CLDR groups them', (language) => {
  const cldr = new Intl.NumberFormat(language);
  for (const n of [0, 7, 999, 1000, 12_345, 850_000, 1_234_567]) expect(formatNumber(language, n)).toBe(cldr.format(n));
});

test('fills in names as they are, once: a name that looks like a placeholder stays a name', () => {
  expect(format('en', '{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&');
});

test('a missing parameter stays visible', () => {
  expect(format('en', 'To {list}', {})).toBe('To {list}');
});

test('a language without its own texts gets English', () => {
  expect(alertText('tlh-KL')('bar.review')).toBe(alertText('en-GB')('bar.review'));
});
