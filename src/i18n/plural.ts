/** CLDR cardinal categories of whole numbers, without `Intl`: classic Outlook's event engine has none. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

const oneOrOther = (n: number): PluralCategory => (n === 1 ? 'one' : 'other');

const RULES: Readonly<Record<string, (n: number) => PluralCategory>> = {
  en: oneOrOther,
  cy: (n) => (n === 0 ? 'zero' : n === 1 ? 'one' : n === 2 ? 'two' : n === 3 ? 'few' : n === 6 ? 'many' : 'other'),
};

export const pluralCategory = (language: string, n: number): PluralCategory => (RULES[language] ?? oneOrOther)(n);
