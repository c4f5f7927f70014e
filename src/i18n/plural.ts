/** CLDR cardinal categories of whole numbers, without `Intl`: the same on every client, however old its data. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Rule = (n: number) => PluralCategory;

const oneOrOther: Rule = (n) => (n === 1 ? 'one' : 'other');
const oneBelowTwo: Rule = (n) => (n < 2 ? 'one' : 'other');
const always: Rule = () => 'other';

const isFew = (n: number): boolean => n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);

const WELSH: Readonly<Record<number, PluralCategory>> = { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' };

/**
 * A row a language, by base tag; `zh` is `zh-Hans`, `pt` is Brazil's, as in CLDR. The category that es, fr, it and pt have
 * for whole millions ("un million de personnes") is left out: digits are told, and no sentence has that form.
 */
const RULES: Readonly<Record<string, Rule>> = {
  en: oneOrOther,
  cy: (n) => WELSH[n] ?? 'other',
  de: oneOrOther,
  es: oneOrOther,
  fr: oneBelowTwo,
  it: oneOrOther,
  ja: always,
  nl: oneOrOther,
  pl: (n) => (n === 1 ? 'one' : isFew(n) ? 'few' : 'many'),
  pt: oneBelowTwo,
  sv: oneOrOther,
  zh: always,
};

/** @param language base tag, `zh` for `zh-Hans`; one of ours, else English's rule holds */
export const pluralCategory = (language: string, n: number): PluralCategory => (RULES[language] ?? oneOrOther)(n);
