import en from './en.json';
import { fillIn } from './format';
import type { MessageParams } from './format';

export type AlertKey = keyof typeof en.alert;

/** What the event bundle says, a table a language. Only `.alert` is read here, so that pane texts stay out of it. */
const ALERTS: Readonly<Record<string, Readonly<Record<AlertKey, string>>>> = { en: en.alert };

export const ALERT_LANGUAGES: readonly string[] = Object.keys(ALERTS);

export type AlertText = (key: AlertKey, params?: MessageParams) => string;

/** @param tag BCP 47, as Outlook reports it (`en-GB`); English where we have no such language. */
export function alertText(tag: string): AlertText {
  const wanted = tag.split('-')[0] ?? '';
  const language = ALERTS[wanted] ? wanted : 'en';
  return (key, params = {}) => fillIn(language, ALERTS[language]![key], params);
}
