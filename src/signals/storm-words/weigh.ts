import { eachFeature, sentencesOf, WEIGHTS } from './features';
import { LEARNED } from './weights';

/** What the examples taught: a weight a feature, from -2 to 2. */
export type Weights = Int8Array;

/** Read when the first text is, not while the bundle loads. */
let own: Weights | undefined;
/** A request is short and stands first, in characters; a signature and a disclaimer come behind it. */
const FIRST = 40;
/** How many signs there are for weights; one more stands for none and only leads on. */
const LEAD = 88;

// A sign a weight: how far it lies behind the last one, up to 22, and whether it is -2, -1, 1 or 2. All signs stand first, in
// the order of what they say; the most used are those that the file around has most of, and so cost least.
function readWeights(written: string): Weights {
  const weights = new Int8Array(WEIGHTS);
  let at = 0;
  for (let from = LEAD + 1; from < written.length; from += 1) {
    const code = written.indexOf(written[from]!);
    at += (code >> 2) + (code < LEAD ? 1 : 0);
    if (code < LEAD) weights[at] = (code & 3) - (code & 2 ? 1 : 2);
  }
  return weights;
}

export const ownWeights = (): Weights => (own = own ?? readWeights(LEARNED));

/**
 * How much the heaviest sentence of a text weighs.
 * @param late how much less for each doubling of what stands before its end
 */
export function weightOf(text: string, late: number, read: Weights): number {
  let end = 0;
  return sentencesOf(text).reduce((most, sentence) => {
    end += sentence.length;
    return Math.max(most, weightOfSentence(sentence, read) - late * Math.max(0, Math.log2(end / FIRST)));
  }, -99);
}

export function weightOfSentence(sentence: string, weights: Weights): number {
  const seen = new Set<number>();
  let sum = 0;
  eachFeature(sentence, (at) => {
    if (weights[at] && !seen.has(at)) {
      seen.add(at);
      sum += weights[at];
    }
  });
  return sum;
}
