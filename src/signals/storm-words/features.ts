import { plain } from '../storm-concepts';

/** How many weights there can be: a feature's is the one that its digest names. */
export const WEIGHTS = 8_192;

/** Words of Chinese and Japanese stand in no blanks, and a sign says more than a letter. */
const UNSPACED = '\u3000';

/** A sentence ends at its mark, and where a line is empty; a comma, a colon and a full line end none. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/[.!?\u2026]+(?:\s|$)|[\u3002\uff01\uff1f]|\n\s*\n/).filter((sentence) => sentence.trim());

/** FNV-1a, a letter further; and its bits mixed: the upper ones are the better ones. */
const further = (digest: number, letter: number): number => Math.imul(digest ^ letter, 0x01000193);
const weightOf = (digest: number): number => (digest ^ (digest >>> 15)) & (WEIGHTS - 1);

/**
 * What a sentence is weighed by: its words, and their parts of three to five letters (one to four signs). Called for each with
 * the number of its weight and the word it stands in, and again where one stands twice.
 */
export function eachFeature(sentence: string, take: (weight: number, word: string) => void): void {
  for (const word of plain(sentence).split(/[^a-z@/\u0100-\u1fff\u3040-\uffff]+/)) {
    const edged = `^${word}$`;
    const [least, most] = word > UNSPACED ? [1, 4] : [3, 5];
    for (let from = 0; from < edged.length; from += 1) {
      let digest = least;
      for (let at = from; at < edged.length && (at < from + most || !from); at += 1) {
        digest = further(digest, edged.charCodeAt(at));
        const size = at - from + 1;
        if (size >= least && (size <= most || at === edged.length - 1)) take(weightOf(digest), word);
      }
    }
  }
}
