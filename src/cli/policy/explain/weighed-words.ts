import { eachFeature, sentencesOf } from '../../../signals/storm-words/features';
import { ownWeights, weightOfSentence } from '../../../signals/storm-words/weigh';

/** A word of a text, and what it speaks for storm words, in logits; below 0: against them. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** The words of the sentence that weighs most, as the examples taught; the heaviest first, without those that weigh nothing. */
export function weighedWords(text: string): readonly WeighedWord[] {
  const own = ownWeights();
  const weightOf = (sentence: string): number => weightOfSentence(sentence, own);
  const [heaviest = ''] = [...sentencesOf(text)].sort((one, other) => weightOf(other) - weightOf(one));
  const counted = new Set<number>();
  const sums = new Map<string, number>();
  eachFeature(heaviest, (at, word) => {
    const weight = own.weights[at];
    if (!weight || counted.has(at)) return;
    counted.add(at);
    sums.set(word, (sums.get(word) ?? 0) + weight);
  });
  return [...sums]
    .map(([word, weight]) => ({ word, weight }))
    .filter(({ weight }) => weight !== 0)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
