/**
 * The languages of the manifest and the areas in which Outlook offers them. Outlook takes an override only where its
 * own tag is written out (OfficeDev/office-js#6799), so that an area left out sees English.
 */

export const DEFAULT_AREA = 'en-US';

interface Language {
  /** As in src/i18n. */
  readonly language: string;
  /** All of them show the same text. */
  readonly areas: readonly string[];
}

export const LANGUAGES: readonly Language[] = [
  { language: 'cy', areas: ['cy-GB'] },
  { language: 'fr', areas: ['fr-FR', 'fr-BE', 'fr-CA', 'fr-CH'] },
  { language: 'de', areas: ['de-DE', 'de-AT', 'de-CH'] },
  { language: 'es', areas: ['es-ES', 'es-AR', 'es-CL', 'es-CO', 'es-MX', 'es-PE', 'es-US'] },
  { language: 'it', areas: ['it-IT', 'it-CH'] },
  { language: 'nl', areas: ['nl-NL', 'nl-BE'] },
  { language: 'pt', areas: ['pt-PT'] },
  { language: 'pt', areas: ['pt-BR'] },
  { language: 'pl', areas: ['pl-PL'] },
  { language: 'sv', areas: ['sv-SE', 'sv-FI'] },
  { language: 'ja', areas: ['ja-JP'] },
  { language: 'zh-Hans', areas: ['zh-CN', 'zh-SG'] },
];
