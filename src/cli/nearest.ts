/** Slips of the pen in one word that still let it be recognised. */
const MOST_SLIPS = 3;

/** The one of these words that is spelt so much alike that it may be meant: half of it at least is right. Case tells nothing. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  const [best] = among
    .map((each) => ({ each, away: distance(word.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.min(MOST_SLIPS, best.each.length / 2) ? best.each : undefined;
}

/** How many letters have to be put in, taken out or exchanged (Levenshtein); whatever is over 40 letters long is far away. */
function distance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
  }
  return row[b.length]!;
}

/** Ends a sentence about a word that is none: ` Did you mean "lists find"?`, or nothing. */
export const didYouMean = (meant: string | undefined): string => (meant === undefined ? '' : ` Did you mean ${meant}?`);
