import type { StormWord } from '../engine/facts';
import { knownWords } from './storm-words/known';
import { plain } from './storm-words/plain-text';
import { weightOf } from './storm-words/weigh';

/** What is read: a storm is told by its first lines. */
const READ_LIMIT = 4_000;
/** Storms are made of short messages, in characters. */
const SHORT_MESSAGE = 80;

/** What a message has to weigh: where no pattern knows it, and where one does; and how much each doubling of its length may add by chance. */
const SURE = 1.7;
const DOUBTED = -6;
const LONGER = 9;

/**
 * Which of both a new text says, in any language; empty for ordinary text. The patterns know what they know; what the examples
 * taught says the rest, and takes back what a pattern took for a request.
 * @param weigh the benchmark learns its own
 */
export function stormWords(newText: string, weigh = weightOf): StormWord[] {
  const text = newText.slice(0, READ_LIMIT);
  const known = knownWords(plain(text));
  const weight = weigh(text);
  const chance = LONGER * Math.max(0, Math.log2(text.length / SHORT_MESSAGE));
  if (known.length) return weight > DOUBTED - chance ? known : [];
  if (weight <= SURE + chance) return [];
  // Which of both only English words tell, and of the second it is always true that everybody gets one more message.
  return [/remov|delet|unsu|take/i.test(text) ? 'asks-removal' : 'tells-to-stop'];
}
