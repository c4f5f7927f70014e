import en from './en.json';
import { format } from './format';
import type { Message, MessageParams } from './format';

export type PaneKey = keyof typeof en.pane;

/** What the task pane says, a table a language; a language without one is spoken to in English. */
const PANES: Readonly<Record<string, Readonly<Record<PaneKey, Message>>>> = { en: en.pane };

export const PANE_LANGUAGES: readonly string[] = Object.keys(PANES);

export type PaneText = (key: PaneKey, params?: MessageParams) => string;

/** The language the pane speaks to someone whose Outlook speaks `tag` (BCP 47, `en-GB`). */
export function paneLanguage(tag: string): string {
  const wanted = tag.split('-')[0] ?? '';
  return PANES[wanted] ? wanted : 'en';
}

/** @param tag BCP 47, as Outlook reports it. */
export function paneText(tag: string): PaneText {
  const language = paneLanguage(tag);
  return (key, params = {}) => format(language, PANES[language]![key], params);
}
