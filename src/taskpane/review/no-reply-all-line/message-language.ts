import { SMALL_WORDS } from '../../../i18n/message-words';

/**
 * A word of several languages counts for each: the rest distinguishes them. Those with `x-` are neighbours that the guard
 * does not speak, so that they are not mistaken.
 */
const WORDS: Readonly<Record<string, string>> = {
  ...SMALL_WORDS,
  'x-da':
    'og at den det en et er var har kan skal vil må ikke i på til fra med om af for som men eller når hvis jeg mig du dig vi os jer jeres alle hej tak',
  'x-ca':
    'el la els les un una uns i o però no que qui com quan on si en amb sense per al als del dels de és són era està ha han hi ho us ens em aquest aquesta tots tothom més molt també avui demà hola gràcies',
  'x-ro':
    'un o și sau dar nu că ce cine cum când unde dacă în din la pe cu fără pentru de prin este sunt era a au va vor fi să se îmi ne vă le lui acest această toți toate mai foarte azi mâine bună ziua mulțumesc',
};

const LANGUAGES = Object.keys(WORDS);

/** The languages that each small word belongs to. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const language of LANGUAGES)
  for (const word of WORDS[language]!.split(' '))
    LANGUAGES_OF.set(word, (LANGUAGES_OF.get(word) ?? []).concat(language));

/** Different small words that a text must have: fewer are borrowed, or too few to decide. */
const MIN_WORDS = 3;
/** Their part of all words: a language we do not know shares some of them. */
const MIN_SHARE = 0.25;
/** How far the best must be ahead of the next. */
const MIN_LEAD = 1.3;

/** Characters of Chinese writing that say as much as a short sentence. */
const MIN_CHARACTERS = 6;

const KANA = /[\u3041-\u30ff]/g;
const HAN = /[\u3400-\u9fff]/g;
/** Letters of scripts that none of our languages is written in: Greek to Georgian and beyond, Hangul. */
const FOREIGN = /[\u0370-\u1dff\u1f00-\u1fff\uac00-\ud7af]/g;
const NO_WORD = /[^a-z\u00df-\u017f'’]+/;

const countOf = (text: string, characters: RegExp): number => (text.match(characters) ?? []).length;

/**
 * The language a text is written in, of the guard's twelve (`en` … `zh-Hans`), by its script and its
 * small words. Linear in the length.
 * @param text what was newly typed, without quotes
 * @returns undefined where the text is too short, mixed, or in another language
 */
export function messageLanguage(text: string): string | undefined {
  const words = text.toLowerCase().split(NO_WORD).filter(Boolean);
  const kana = countOf(text, KANA);
  const han = countOf(text, HAN);
  if (kana + han > Math.max(words.length, MIN_CHARACTERS - 1))
    return kana > 1 ? 'ja' : kana === 0 ? 'zh-Hans' : undefined;
  if (countOf(text, FOREIGN) > words.length) return undefined;
  return byWords(words);
}

function byWords(words: readonly string[]): string | undefined {
  const seen = new Map(LANGUAGES.map((language) => [language, { count: 0, different: new Set<string>() }]));
  for (const word of words)
    for (const language of LANGUAGES_OF.get(word.replace('’', "'")) ?? []) {
      const found = seen.get(language)!;
      found.count++;
      found.different.add(word);
    }
  const [best, next] = [...seen].sort(([, a], [, b]) => b.count - a.count);
  const [language, { count, different }] = best!;
  const isClear = count >= next![1].count * MIN_LEAD && count >= words.length * MIN_SHARE;
  return isClear && different.size >= MIN_WORDS && !language.startsWith('x-') ? language : undefined;
}
