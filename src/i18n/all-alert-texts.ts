import { alertText } from './alert-texts';
import type { AlertText } from './alert-texts';
import { EVERY_LANGUAGE } from './every-language';
import type { OwnTexts } from './format';
import { languageAmong } from './language-among';

/**
 * @param wanted languages, BCP 47, the first that we have wins
 * @param own the organisation's wording, by language and key
 */
export function alertTextFor(
  wanted: readonly string[],
  own: Readonly<Partial<Record<string, OwnTexts>>> = {},
): AlertText {
  const language = languageAmong(wanted);
  return alertText(language, EVERY_LANGUAGE[language].alert, own[language]);
}
