import { PLURAL_RULES } from './language';

/** CLDR cardinal categories of whole numbers, without `Intl`: the same on every client, however old its data. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Rule = (n: number) => PluralCategory;

const isFew = (n: number): boolean => n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);

const WELSH: Readonly<Record<number, PluralCategory>> = { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' };

/**
 * By the name that a language's file calls it. The category that es, fr, it and pt have for whole millions ("un million de
 * personnes") is left out: sentences have digits, and none has that form.
 */
const RULES = {
  none: () => 'other',
  one: (n) => (n === 1 ? 'one' : 'other'),
  'below-two': (n) => (n < 2 ? 'one' : 'other'),
  polish: (n) => (n === 1 ? 'one' : isFew(n) ? 'few' : 'many'),
  welsh: (n) => WELSH[n] ?? 'other',
} satisfies Readonly<Record<string, Rule>>;

const RULE_OF: Readonly<Partial<Record<string, keyof typeof RULES>>> = PLURAL_RULES;

/** @param language base tag, `zh` for `zh-Hans`; one of ours, else English's rule holds */
export const pluralCategory = (language: string, n: number): PluralCategory => RULES[RULE_OF[language] ?? 'one'](n);
