import type { StormWord } from '../../../engine/facts';
import { newText } from '../../../signals/new-text';
import { stormWords } from '../../../signals/storm-words';
import { eachFeature, sentencesOf } from '../../../signals/storm-words/features';
import { knownWords } from '../../../signals/storm-words/known';
import { plain } from '../../../signals/storm-words/plain-text';
import { ownWeights, weightOfSentence } from '../../../signals/storm-words/weigh';

/** A word of a text, or two, and what it speaks for storm words, in logits; below 0: against them. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** Why a text has storm words, or has none. */
export interface WeighedText {
  /** The sentence that weighs most. */
  readonly sentence: string;
  /** What every sentence has from the start. */
  readonly start: number;
  /** The heaviest first, without those that weigh nothing. */
  readonly words: readonly WeighedWord[];
  /** The start and the words. */
  readonly sum: number;
  /** What the sum has to be more than; a text that an English pattern knows needs less, a long one more. */
  readonly needed: number;
  /** What English patterns know in it. */
  readonly patterns: readonly StormWord[];
  readonly found: readonly StormWord[];
}

/** No text weighs so much, or so little. */
const MOST = 4_096;

/** @returns undefined where there is no word */
export function weighedText(typed: string): WeighedText | undefined {
  const text = newText(typed, undefined);
  const own = ownWeights();
  const weightOf = (sentence: string): number => weightOfSentence(sentence, own);
  const [heaviest] = [...sentencesOf(text)].sort((one, other) => weightOf(other) - weightOf(one));
  if (heaviest === undefined) return undefined;
  const sums = sumsOf(heaviest, own.weights);
  return {
    sentence: heaviest.trim(),
    // Where a sentence begins and ends is a word without letters.
    start: rounded(own.bias + (sums.get('') ?? 0)),
    words: [...sums]
      .map(([word, weight]) => ({ word, weight }))
      .filter(({ word, weight }) => word !== '' && weight !== 0)
      .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
    sum: rounded(weightOf(heaviest)),
    needed: rounded(neededFor(text)),
    patterns: knownWords(plain(text)),
    found: stormWords(text),
  };
}

/** What each word of a sentence weighs, by itself and behind the one before it. */
function sumsOf(sentence: string, weights: Int8Array): ReadonlyMap<string, number> {
  const counted = new Set<number>();
  const sums = new Map<string, number>();
  let before = '';
  let current = '';
  eachFeature(sentence, (at, words) => {
    const isPair = words.includes(' ');
    if (!isPair && words !== current) [before, current] = [current, words];
    const weight = weights[at];
    if (!weight || counted.has(at)) return;
    counted.add(at);
    // Of the first word of a pair only the stem is told.
    const word = (isPair ? `${before} ${current}` : current).trim();
    sums.set(word, (sums.get(word) ?? 0) + weight);
  });
  return sums;
}

/** Asked of the guard itself: from which weight on would this text have storm words? */
function neededFor(text: string): number {
  let [below, above] = [-MOST, MOST];
  while (above - below > 0.001) {
    const middle = (below + above) / 2;
    if (stormWords(text, () => middle).length) above = middle;
    else below = middle;
  }
  return above;
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100;
