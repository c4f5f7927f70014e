import en from './en.json';
import { baseOf } from './format';
import { LANGUAGE_FILES } from './language-files';
import type { Messages } from './pane-texts';

type Tag = keyof typeof LANGUAGE_FILES;
const TAGS = Object.keys(LANGUAGE_FILES) as readonly Tag[];

/** A test holds every language against English; a sentence that one still lacks is shown in English. */
interface File {
  readonly default: { readonly [S in 'alert' | 'pane']: Partial<Messages[S]> };
}

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
    if (baseOf(tag) === 'en') return ENGLISH;
    const language = TAGS.find((each) => baseOf(each) === baseOf(tag));
    if (language)
      return LANGUAGE_FILES[language]().then(
        ({ default: { alert, pane } }: File) => ({
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
