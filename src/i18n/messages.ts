import en from './en.json';
import { baseOf } from './format';
import { LANGUAGES } from './language';
import type { Language } from './language';
import type { Messages } from './pane-texts';

/** A test holds every language against English; a sentence that one still lacks is shown in English. */
interface File {
  readonly default: { readonly [S in 'alert' | 'pane']: Partial<Messages[S]> };
}

/** The pane loads its own language only: webpack makes a chunk of each file, named as the file is. */
const load = async (language: Language): Promise<File> =>
  (await import(
    /* @vite-ignore */ /* webpackChunkName: "[request]", webpackInclude: /\.json$/, webpackExclude: /en\.json$/ */ `./${language}.json`
  )) as File;

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
    const language = (Object.keys(LANGUAGES) as Language[]).find((each) => baseOf(each) === baseOf(tag));
    if (baseOf(tag) === 'en') return ENGLISH;
    if (language)
      return load(language).then(
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
