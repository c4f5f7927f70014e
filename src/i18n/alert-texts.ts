import type en from './en.json';
import { fillIn, sentenceOf } from './format';
import type { MessageParams, OwnTexts } from './format';

export type AlertKey = keyof typeof en.alert;
export type AlertTable = Readonly<Record<AlertKey, string>>;

/** What bar and alert say, in one language; nothing for a key that the table does not have. `{review}` is the review button's label, in every sentence. */
export type AlertText = (key: AlertKey, params?: MessageParams) => string;

/** @param own the organisation's wording, by key; what does not fit is left out. */
export const alertText = (language: string, table: AlertTable, own: OwnTexts = {}): AlertText => {
  const sentence = (key: AlertKey): string => sentenceOf(table[key], own[key]);
  return (key, params) => fillIn(language, sentence(key), Object.assign({ review: sentence('button.review') }, params));
};
