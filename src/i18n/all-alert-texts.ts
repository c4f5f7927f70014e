import cy from './cy.json';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import it from './it.json';
import ja from './ja.json';
import nl from './nl.json';
import pl from './pl.json';
import pt from './pt.json';
import sv from './sv.json';
import zh from './zh-Hans.json';
import { alertText } from './alert-texts';
import type { AlertTable, AlertText } from './alert-texts';
import { baseOf } from './format';
import type { OwnTexts } from './format';

/** Handlers cannot load a file: every language is in the event bundle, where tools/texts-loader.mjs packs it. */
const TABLES: Readonly<Record<string, { readonly alert: AlertTable }>> = {
  en,
  cy,
  de,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  pt,
  sv,
  zh,
};

/**
 * @param wanted languages, BCP 47 (`en-GB`), the first that we speak wins; English where we speak none.
 * @param own the organisation's wording, by language and key
 */
export function alertTextFor(
  wanted: readonly string[],
  own: Readonly<Partial<Record<string, OwnTexts>>> = {},
): AlertText {
  const language = wanted.map(baseOf).find((base) => TABLES[base]) ?? 'en';
  return alertText(language, TABLES[language]!.alert, own[language]);
}
