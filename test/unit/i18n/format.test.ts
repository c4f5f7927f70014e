import { describe, expect, test } from 'vitest';
import { alertTextFor } from '../../../src/i18n/all-alert-texts';
import { baseOf, format, formatNumber } from '../../../src/i18n/format';
import { LANGUAGES } from '../../../src/i18n/language';
import { NUMBERS } from '../../builders/i18n/numbers';

// CLDR's `pt` is Brazil's (850.000); pt-PT would group with a no-break space (850 000).
test.each(Object.keys(LANGUAGES))('%s: numbers are grouped as CLDR groups them', (language) => {
  const cldr = new Intl.NumberFormat(language);
  const told = NUMBERS.map((n) => formatNumber(baseOf(language), n));
  expect(told).toEqual(NUMBERS.map((n) => cldr.format(n)));
});

test('fills in names as they are, once: a name that looks like a placeholder stays a name', () => {
  expect(format('en', '{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&');
});

test('a missing parameter stays visible', () => {
  expect(format('en', 'To {list}', {})).toBe('To {list}');
});

const GEESE = { plural: 'geese', one: '{geese} goose', other: '{geese} geese' };

test('a message takes the form of its number, grouped as the language does', () => {
  expect(format('en', GEESE, { geese: 1 })).toBe('1 goose');
  expect(format('de', GEESE, { geese: 12_000 })).toBe('12.000 geese');
});

test('a form that a message does not have is its general one', () => {
  expect(format('pl', GEESE, { geese: 3 })).toBe('3 geese');
  expect(format('ja', { plural: 'geese', other: '{geese} 羽' }, { geese: 1 })).toBe('1 羽');
});

test('a language without its own texts gets English', () => {
  expect(alertTextFor(['tlh-KL'])('button.review')).toBe(alertTextFor(['en-GB'])('button.review'));
});

describe('the language of a tag', () => {
  test.each([
    ['en-GB', 'en'],
    ['DE-ch', 'de'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['zh-CHS', 'zh'],
    // Traditional Chinese is none of ours.
    ['zh-TW', 'en'],
    ['zh-HK', 'en'],
    ['zh-MO', 'en'],
    ['zh-Hant', 'en'],
    ['zh-Hant-TW', 'en'],
    ['zh-hant-CN', 'en'],
    ['ZH-CHT', 'en'],
    ['', 'en'],
  ])('%s is answered in %s', (tag, language) => {
    expect(alertTextFor([tag])('verdict.block')).toBe(alertTextFor([language])('verdict.block'));
  });

  test('that is not ours leaves it to the next one', () => {
    expect(alertTextFor(['zh-TW', 'de'])('verdict.block')).toBe(alertTextFor(['de'])('verdict.block'));
  });
});

test('a language is one of ours, not whatever an object answers to', () => {
  expect(alertTextFor(['constructor', 'toString', 'de'])('button.review')).toBe(alertTextFor(['de'])('button.review'));
});
