import { plain } from './plain-text';

/** How many weights there can be: a feature's is the one that its digest names. */
export const WEIGHTS = 32_768;

/** Words of Chinese and Japanese stand in no blanks, and a sign says more than a letter. */
const UNSPACED = '\u3000';

/** A sentence ends at its mark, and where a line is empty; a comma, a colon, a full line and an item's number end none. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(/\n\s*\d+\./g, '\n')
    .split(/[.!?\u2026]+(?:\s|$)|[\u3002\uff01\uff1f]|\n\s*\n/)
    .filter((sentence) => sentence.trim());

/** FNV-1a, its bits mixed: the upper ones are the better ones. */
function digestOf(part: string): number {
  let digest = 1;
  for (let at = 0; at < part.length; at += 1) digest = Math.imul(digest ^ part.charCodeAt(at), 0x01000193);
  return (digest ^ (digest >>> 15)) & (WEIGHTS - 1);
}

/**
 * What a sentence is weighed by: its words, the three to six letters they begin with and the two or three they end with, or
 * one to three signs; and each stem with the one behind it. Called for each with the number of its weight and the words it
 * stands in, and again where one stands twice.
 */
export function eachFeature(sentence: string, take: (weight: number, words: string) => void): void {
  let before = '';
  for (const word of plain(` ${sentence} `).split(/[^a-z@/\u0100-\u1fff\u3040-\uffff]+/)) {
    const edged = `^${word}$`;
    const isUnspaced = word > UNSPACED;
    for (let at = isUnspaced ? edged.length : 7; (at -= 1) >= 0;) {
      if (isUnspaced) for (const size of [1, 2, 3]) take(digestOf(edged.slice(at, at + size)), word);
      else take(digestOf(at > 2 ? edged.slice(0, at + 1) : edged.slice(at ? -2 - at : 0)), word);
    }
    const stem = word.slice(0, isUnspaced ? 2 : 5);
    take(digestOf(`${before} ${stem}`), `${before} ${word}`);
    before = stem;
  }
}
