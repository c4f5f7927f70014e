import type { StormWord } from '../engine/facts';

/** What one kind of storm reply sounds like in one language, over text as `storm-words.ts` prepares it. */
export interface StormPhrases {
  readonly language: string;
  /** Any one phrase is enough, unless the words right before it turn it round. */
  readonly phrases: readonly (readonly [kind: StormWord, phrase: RegExp])[];
  /** Right before a phrase: "do not remove me", "you can stop sending me". */
  readonly negation: RegExp;
  /** Kinds that a whole short message makes, greeting and name aside. */
  readonly short: readonly (readonly [kind: StormWord, phrase: RegExp])[];
}

/** Longest message, in words, that `short` is tried on. */
export const SHORT_MESSAGE = 16;

const UNSUBSCRIBE = '(?:u[nb]-?s[a-z]{0,6}[cr]i[bv]e?|unsub)\\b';
