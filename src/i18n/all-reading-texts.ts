import type en from './en.json';
import { EVERY_LANGUAGE } from './every-language';
import { fillIn, sentenceOf } from './format';
import type { MessageParams, OwnTexts } from './format';
import { languageAmong } from './language-among';

export type ReadingKey = keyof typeof en.reading;
export type ReadingText = (key: ReadingKey, params?: MessageParams) => string;

/** What the pane says beside a message that is read. Parameters as those of `alertTextFor`. */
export function readingTextFor(
  wanted: readonly string[],
  own: Readonly<Partial<Record<string, OwnTexts>>> = {},
): ReadingText {
  const language = languageAmong(wanted);
  const { reading } = EVERY_LANGUAGE[language];
  return (key, params = {}) => fillIn(language, sentenceOf(reading[key], own[language]?.[key]), params);
}
