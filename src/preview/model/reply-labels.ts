import { LANGUAGES } from '../../i18n/language';
import { OUTLOOK_WORDS } from '../../i18n/message-words';

/** The labels and prefixes Outlook writes into replies, in its language. */
export type ReplyLabels = Readonly<
  Record<'from' | 'sent' | 'to' | 'cc' | 'subject' | 'reply' | 'forward' | 'locale', string>
>;

const baseOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();

const BY_LANGUAGE = new Map(
  Object.entries<ReplyLabels>(OUTLOOK_WORDS).map(([language, words]) => [baseOf(language), words]),
);

/** @param language BCP 47; what is not known is English, as in an Outlook without that language pack. */
export const replyLabels = (language: string): ReplyLabels => BY_LANGUAGE.get(baseOf(language)) ?? OUTLOOK_WORDS.en;

/** Outlook's interface languages in the preview's switch: those of the add-in, then Windows' pseudo languages for tests. */
export const languages: readonly { readonly tag: string; readonly label: string }[] = [
  ...Object.entries(LANGUAGES).map(([language, label]) => ({ tag: replyLabels(language).locale, label })),
  { tag: 'qps-ploc', label: 'Pseudo' },
  { tag: 'qps-plocm', label: 'Pseudo, right to left' },
];
