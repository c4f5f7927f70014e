import { eachFeature, sentencesOf, WEIGHTS } from './features';
import { BIAS, LEARNED } from './weights';

/** What the examples taught: a weight a feature, and what every sentence has from the start; in logits times `STEP`. */
export interface Weights {
  readonly bias: number;
  readonly weights: Int8Array;
}

/** Read when the first text is, not while the bundle loads. */
let own: Weights | undefined;

/** The character of the first weight, and the one that stands for none: it only leads on. */
const FIRST = 35;
const LEAD = 88;

/** A character a weight: how far it lies behind the last one, up to 22, and whether it is -2, -1, 1 or 2. */
function readWeights(bias: number, written: string): Weights {
  const weights = new Int8Array(WEIGHTS);
  let at = 0;
  for (let from = 0; from < written.length; from += 1) {
    const code = written.charCodeAt(from) - FIRST;
    at += (code >> 2) + (code < LEAD ? 1 : 0);
    if (code < LEAD) weights[at] = (code & 3) - (code & 2 ? 1 : 2);
  }
  return { bias, weights };
}

export const ownWeights = (): Weights => (own = own ?? readWeights(BIAS, LEARNED));

/** How much the heaviest sentence of a text weighs. */
export const weightOf = (text: string): number => weightIn(text, ownWeights());

export const weightIn = (text: string, read: Weights): number =>
  sentencesOf(text).reduce((most, sentence) => Math.max(most, weightOfSentence(sentence, read)), -99);

export function weightOfSentence(sentence: string, { bias, weights }: Weights): number {
  const seen = new Set<number>();
  let sum = bias;
  eachFeature(sentence, (at) => {
    if (weights[at] && !seen.has(at)) {
      seen.add(at);
      sum += weights[at];
    }
  });
  return sum;
}
