import type { StormWord } from '../engine/facts';
import { knownWords } from './storm-words/known';
import { plain } from './storm-words/plain-text';
import { ownWeights, weightOf } from './storm-words/weigh';

/** What is read: a storm is told by its first lines. */
export const READ_LIMIT = 4_000;
/** What a message has to weigh, to be sure or likely; where a pattern knows it; and how much each doubling before a sentence's end adds. */
export const SURE = 1.25;
export const LIKELY = 0.25;
const DOUBTED = -3;
export const LATE = 5;
/** English has its patterns: what they do not know has to weigh two more; and a sentence of Chinese or Japanese, of more parts, one. */
const ENGLISH = /\b(the|this|that|and|you|it)\b/i;
const UNSPACED = /[\u3040-\u9fff]/;

/** What a text has to weigh more than. @param isKnown to a pattern */
export const leastFor = (text: string, isKnown: boolean, enough: number): number =>
  isKnown ? DOUBTED : enough + (ENGLISH.test(text) ? 2 : Number(UNSPACED.test(text)));

/**
 * Which of both a new text says, in any language; empty for ordinary text. The patterns know what they know; what the examples
 * taught says the rest, and takes back what a pattern took for a request.
 * @param enough SURE or LIKELY
 * @param weights the benchmark learns its own
 */
export function stormWords(newText: string, enough = SURE, weights = ownWeights()): StormWord[] {
  const text = newText.slice(0, READ_LIMIT);
  const known = knownWords(plain(text));
  if (weightOf(text, known.length ? -LATE : LATE, weights) <= leastFor(text, !!known.length, enough)) return [];
  // Which of both only English words tell, and of the second it is always true that everybody gets one more message.
  return known.length ? known : [/remov|delet|unsu|take/i.test(text) ? 'asks-removal' : 'tells-to-stop'];
}
