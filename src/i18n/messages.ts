import en from './en.json';
import { baseOf } from './format';
import type { Language } from './language';
import type { Messages } from './pane-texts';

/** A test holds every language against English; a sentence that one still lacks is shown in English. */
interface File {
  readonly default: { readonly [S in 'alert' | 'pane']: Partial<Messages[S]> };
}

/** A file each: the pane loads the one it shows. */
const FILES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<File>>> = {
  cy: () => import(/* webpackChunkName: "cy" */ './cy.json'),
  de: () => import(/* webpackChunkName: "de" */ './de.json'),
  es: () => import(/* webpackChunkName: "es" */ './es.json'),
  fr: () => import(/* webpackChunkName: "fr" */ './fr.json'),
  it: () => import(/* webpackChunkName: "it" */ './it.json'),
  ja: () => import(/* webpackChunkName: "ja" */ './ja.json'),
  nl: () => import(/* webpackChunkName: "nl" */ './nl.json'),
  pl: () => import(/* webpackChunkName: "pl" */ './pl.json'),
  pt: () => import(/* webpackChunkName: "pt" */ './pt.json'),
  sv: () => import(/* webpackChunkName: "sv" */ './sv.json'),
  'zh-Hans': () => import(/* webpackChunkName: "zh-Hans" */ './zh-Hans.json'),
};

/** Always there: shown until another language is loaded, and where it cannot be loaded. */
export const ENGLISH: Messages = { language: 'en', direction: 'ltr', alert: en.alert, pane: en.pane };

/** Microsoft's tags of pseudo-languages: English made longer and accented, the second one mirrored too. */
const PSEUDO = /^qps-ploc(m?)$/i;

/**
 * The messages of the first language that we have. Never rejects: a file that does not come leaves the pane in English.
 * @param wanted BCP 47, most wanted first
 */
export async function loadMessages(wanted: readonly string[]): Promise<Messages> {
  for (const tag of wanted) {
    const pseudo = PSEUDO.exec(tag);
    if (pseudo)
      return (await import(/* webpackChunkName: "pseudo" */ './pseudo')).pseudoMessages(pseudo[1] ? 'rtl' : 'ltr');
    const language = (Object.keys(FILES) as (keyof typeof FILES)[]).find((each) => baseOf(each) === baseOf(tag));
    if (baseOf(tag) === 'en') return ENGLISH;
    if (language)
      return FILES[language]().then(
        ({ default: { alert, pane } }) => ({
          language: baseOf(language),
          direction: 'ltr',
          alert: Object.assign({}, ENGLISH.alert, alert),
          pane: Object.assign({}, ENGLISH.pane, pane),
        }),
        () => ENGLISH,
      );
  }
  return ENGLISH;
}
