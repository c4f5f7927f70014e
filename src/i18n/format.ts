import { pluralCategory } from './plural';
import type { PluralCategory } from './plural';

/** A sentence with `{name}` placeholders, or one form for each plural category of the parameter `plural`. */
export type Message =
  string | ({ readonly plural: string; readonly other: string } & Readonly<Partial<Record<PluralCategory, string>>>);

export type MessageParams = Readonly<Record<string, string | number>>;

/** The thousands separator of each language; CLDR's default grouping. */
const GROUPING: Readonly<Record<string, string>> = { en: ',', cy: ',' };

/** Groups a whole number as the language does: 850,000. */
export function formatNumber(language: string, n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, GROUPING[language] ?? ',');
}

/** Chooses a message's form and fills it in. */
export const format = (language: string, message: Message, params: MessageParams): string =>
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
