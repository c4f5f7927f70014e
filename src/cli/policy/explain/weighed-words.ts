import type { StormWord } from '../../../engine/facts';
import { newText } from '../../../signals/new-text';
import { LATE, leastFor, LIKELY, READ_LIMIT, stormWords, SURE } from '../../../signals/storm-words';
import { eachFeature, sentencesOf } from '../../../signals/storm-words/features';
import { knownWords } from '../../../signals/storm-words/known';
import { plain } from '../../../signals/storm-words/plain-text';
import { ownWeights, weightOf, weightOfSentence } from '../../../signals/storm-words/weigh';
import type { Weights } from '../../../signals/storm-words/weigh';

/** A word of a text, or two, and what it speaks for storm words, in the levels of Weights; below 0: against them. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** Why a text has storm words, or has none. */
export interface WeighedText {
  /** The sentence that decides: the heaviest, where what stands further down needs more. */
  readonly sentence: string;
  /** What every sentence has from the start. */
  readonly start: number;
  /** The heaviest first, without those that weigh nothing. */
  readonly words: readonly WeighedWord[];
  /** The start and the words. */
  readonly sum: number;
  /** What the sum has to be more than; what an English pattern knows needs less, what stands further down more. */
  readonly needed: number;
  /** The same in a storm, and to a list of unknown size that the person does not know. */
  readonly neededLikely: number;
  /** What English patterns know in it. */
  readonly patterns: readonly StormWord[];
  readonly found: readonly StormWord[];
  /** What is found there where less is enough. */
  readonly foundLikely: readonly StormWord[];
}

/** @returns undefined where there is no word */
export function weighedText(typed: string): WeighedText | undefined {
  const text = newText(typed, undefined).slice(0, READ_LIMIT);
  const own = ownWeights();
  const patterns = knownWords(plain(text));
  const isKnown = patterns.length > 0;
  const late = isKnown ? -LATE : LATE;
  const heaviest = decidingSentence(text, late);
  if (heaviest === undefined) return undefined;
  const sum = weightOfSentence(heaviest, own);
  const sums = sumsOf(heaviest, own);
  const needed = (enough: number): number => rounded(sum + leastFor(text, isKnown, enough) - weightOf(text, late, own));
  return {
    sentence: heaviest.trim(),
    // Where a sentence begins and ends is a word without letters.
    start: sums.get('') ?? 0,
    words: [...sums]
      .map(([word, weight]) => ({ word, weight }))
      .filter(({ word, weight }) => word !== '' && weight !== 0)
      .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
    sum,
    needed: needed(SURE),
    neededLikely: needed(LIKELY),
    patterns,
    found: stormWords(text),
    foundLikely: stormWords(text, LIKELY),
  };
}

/** The first sentence up to which a text weighs as much as the whole. */
function decidingSentence(text: string, late: number): string | undefined {
  const whole = weightOf(text, late, ownWeights());
  const sentences = sentencesOf(text);
  return sentences.find((_, at) => weightOf(sentences.slice(0, at + 1).join('! '), late, ownWeights()) >= whole);
}

/** What each word of a sentence weighs, by itself and behind the one before it. */
function sumsOf(sentence: string, weights: Weights): ReadonlyMap<string, number> {
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

const rounded = (weight: number): number => Math.round(weight * 100) / 100;
