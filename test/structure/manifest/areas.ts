/**
 * The languages of the manifest and the areas in which Outlook offers them. Outlook takes an override only where its
 * own tag is written out (OfficeDev/office-js#6799), so that an area left out sees English.
 */

import { readLanguages } from '../../../tools/language-tables.mjs';

export const DEFAULT_AREA = 'en-US';

interface Language {
  /** As in src/i18n. */
  readonly language: string;
  /** All of them show the same text. */
  readonly areas: readonly string[];
}

/** An area that has words of its own stands alone. */
export const LANGUAGES: readonly Language[] = [...readLanguages('src/i18n')].flatMap(([language, { manifest }]) => {
  const own = manifest.areas.filter((area) => area in manifest);
  const common = manifest.areas.filter((area) => !own.includes(area));
  return [common, ...own.map((area) => [area])]
    .filter((areas) => areas.length > 0)
    .map((areas) => ({ language, areas }));
});
