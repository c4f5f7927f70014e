import { BUTTON_LIMIT } from '../../../alert/smart-alert';
import en from '../../../i18n/en.json';
import { baseOf, sentenceOf } from '../../../i18n/format';
import type { MessageTemplate, OwnTexts } from '../../../i18n/format';
import { LANGUAGES } from '../../../i18n/language';
import { nearest } from '../../nearest';

/** What keeps an organisation's own sentence from being said, or from being said whole. */
export type TextProblem = 'unknown-language' | 'unknown-sentence' | 'unknown-placeholder' | 'too-long';

export interface TextIssue {
  /** As a policy's issues name a place: `texts.en.button.review`. */
  readonly path: string;
  readonly problem: TextProblem;
  /** The placeholders there are, the number of characters, the languages, or the sentence that may be meant; may be empty. */
  readonly expected: string;
}

/** By key what is said under it: alert and pane may say one thing at different lengths, and own words stand for both. */
const OURS = new Map<string, string[]>();
for (const section of [en.alert, en.command, en.reading, en.pane] as readonly Readonly<
  Record<string, MessageTemplate>
>[])
  for (const key of Object.keys(section)) {
    const message = section[key]!;
    OURS.set(key, [...(OURS.get(key) ?? []), typeof message === 'string' ? message : message.other]);
  }

/** Outlook cuts an alert's button; a bar's action could be longer. */
const LIMITS: Readonly<Partial<Record<string, number>>> = { 'button.review': BUTTON_LIMIT };

/** The tags that own sentences stand under: of each language its base, `zh` for `zh-Hans`. */
const TAGS = Object.keys(LANGUAGES).map(baseOf);

/**
 * What of an organisation's wording would not be said: the add-in puts our own sentence in its place, silently,
 * since no person who reads it could fix it.
 * @param texts `texts` of a policy: by language, then by the key of the sentence
 */
export function checkOwnTexts(texts: Readonly<Partial<Record<string, OwnTexts>>>): readonly TextIssue[] {
  const issues: TextIssue[] = [];
  for (const language of Object.keys(texts)) {
    const path = `texts.${language}`;
    const own = texts[language]!;
    if (!TAGS.includes(language)) issues.push({ path, problem: 'unknown-language', expected: TAGS.join(' | ') });
    else for (const key of Object.keys(own)) issues.push(...checkSentence(`${path}.${key}`, key, own[key]!));
  }
  return issues;
}

function checkSentence(path: string, key: string, own: string): readonly TextIssue[] {
  const ours = OURS.get(key);
  if (!ours) return [{ path, problem: 'unknown-sentence', expected: nearest(key, [...OURS.keys()]) ?? '' }];
  const issues: TextIssue[] = [];
  if (own !== '' && ours.some((each) => sentenceOf(each, own) !== own))
    issues.push({ path, problem: 'unknown-placeholder', expected: placeholdersOf(ours).join(' | ') });
  const limit = LIMITS[key];
  if (limit !== undefined && own.length > limit) issues.push({ path, problem: 'too-long', expected: String(limit) });
  return issues;
}

/** Those that all of these sentences have. */
const placeholdersOf = ([first = '', ...others]: readonly string[]): readonly string[] =>
  (first.match(/\{\w+\}/g) ?? []).filter((placeholder) => others.every((each) => each.includes(placeholder)));
