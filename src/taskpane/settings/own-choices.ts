import { baseOf } from '../../i18n/format';
import { LANGUAGES } from '../../i18n/language';
import type { Language } from '../../i18n/language';
import type { Layer } from '../../policy/parse';
import type { PersonalKey, Policy } from '../../policy/schema';

/** Settings of one value, which a person sets in the organisation's place. */
type ChoiceKey = { [K in PersonalKey]: Policy[K] extends string ? K : never }[PersonalKey];

/** The layer with one choice made; what the organisation has anyway is not kept. */
export function withChoice<K extends ChoiceKey>(own: Layer, key: K, choice: Policy[K], organisation: Policy[K]): Layer {
  const { [key]: _, ...rest } = own;
  return choice === organisation ? rest : { ...rest, [key]: choice };
}

const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];

/** The language of ours that a tag of policy means (`en` of `en-GB`); empty where it means none: then as in Outlook. */
export const spokenLanguage = (tag: string): Language | '' =>
  LANGUAGE_TAGS.find((language) => baseOf(language) === baseOf(tag)) ?? '';
