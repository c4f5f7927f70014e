import type en from './en.json';
import { EVERY_LANGUAGE } from './every-language';
import { fillIn } from './format';
import type { MessageParams } from './format';
import { languageAmong } from './language-among';

export type FieldTestKey = keyof typeof en.fieldTest;
export type FieldTestText = (key: FieldTestKey, params?: MessageParams) => string;

/** What *Check this Outlook* says; no organisation words it. Wanted languages as in `alertTextFor`. */
export function fieldTestTextFor(wanted: readonly string[]): FieldTestText {
  const language = languageAmong(wanted);
  const { fieldTest } = EVERY_LANGUAGE[language];
  return (key, params = {}) => fillIn(language, fieldTest[key], params);
}
