import { GROUPING } from './language';
import { pluralCategory } from './plural';
import type { PluralCategory } from './plural';

/** A sentence with `{name}` placeholders, or one form for each plural category of the parameter `plural`. */
export type MessageTemplate =
  string | ({ readonly plural: string; readonly other: string } & Readonly<Partial<Record<PluralCategory, string>>>);

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * The language of a BCP 47 tag, as our tables name it: `en` of `en-GB`, `zh` of `zh-Hans-CN`. Traditional Chinese, which we do not
 * speak, is a language of its own: its readers would rather have English than Simplified Chinese.
 */
export const baseOf = (tag: string): string =>
  /^zh-(hant|cht|tw|hk|mo)/i.test(tag) ? 'zh-hant' : tag.split('-')[0]!.toLowerCase();

/** Sentences that an organisation puts in place of ours, by key. */
export type OwnTexts = Readonly<Partial<Record<string, string>>>;

/** The organisation's wording where there is one that uses no placeholder ours does not have; else ours. */
export const sentenceOf = (ours = '', own?: string): string =>
  own && (own.match(/\{\w+\}/g) ?? []).every((placeholder) => ours.includes(placeholder)) ? own : ours;

/** Groups a whole number as the language does: 850,000. @param language BCP 47 */
export function formatNumber(language: string, n: number): string {
  const [separator, from = 0] = GROUPING[baseOf(language)] ?? [','];
  return n < from ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** Chooses a message's form and fills it in. */
export const format = (language: string, message: MessageTemplate, params: MessageParams): string =>
  fillIn(
    language,
    typeof message === 'string'
      ? message
      : (message[pluralCategory(language, Number(params[message.plural]))] ?? message.other),
    params,
  );

/** Fills in a sentence; a placeholder without a parameter stays visible, so that a test sees it. */
export function fillIn(language: string, sentence: string, params: MessageParams): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : typeof value === 'number' ? formatNumber(language, value) : value;
  });
}
