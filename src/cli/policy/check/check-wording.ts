import { checkOwnTexts } from './own-texts';
import type { TextProblem } from './own-texts';
import { parsePolicy } from '../../../policy/parse';
import { didYouMean } from '../../nearest';

const SENTENCES: Readonly<Record<TextProblem, (expected: string) => string>> = {
  'unknown-language': (expected) => `is not a language here. There are: ${expected}.`,
  'unknown-sentence': (expected) => `is not a sentence here.${didYouMean(expected || undefined)}`,
  'unknown-placeholder': (expected) =>
    expected ? `may use no placeholders but ${expected}.` : 'may not use any placeholder.',
  'too-long': (expected) => `must not be longer than ${expected}; Outlook would cut it.`,
};

/** What keeps a sentence of a policy's `texts` from being said, and the sentence for that, which names the path. */
export interface WordedTextIssue {
  readonly path: string;
  readonly problem: TextProblem;
  readonly sentence: string;
}

/**
 * What of a policy's `texts` would not be said as it stands there. The file comes into force anyway, with the add-in's own
 * sentence in that place. Empty where the file would not come into force at all.
 */
export const wordingOf = (text: string): readonly WordedTextIssue[] =>
  checkOwnTexts(parsePolicy(text).layer.texts ?? {}).map(({ path, problem, expected }) => ({
    path,
    problem,
    sentence: `${path} ${SENTENCES[problem](expected)}`,
  }));

/** The same, a sentence each. */
export const checkWording = (text: string): string[] => wordingOf(text).map(({ sentence }) => sentence);
