import type { StormWord } from '../engine/facts';
import { STORM_PHRASES } from './storm-phrases';
import type { StormPhrases } from './storm-phrases';

/** What is read: a storm is told by its first lines. */
const READ_LIMIT = 8_000;
/** A line this long ends because it was full, not because its sentence did. */
const FULL_LINE = 40;
/** Longest message, in characters, that is nothing but thanks, agreement or a test. */
const SHORT_MESSAGE = 80;

/** What a new text sounds like, in any language of the table; empty for ordinary text. */
export function stormWords(newText: string): StormWord[] {
  const text = prepared(newText);
  const found = new Set<StormWord>();
  STORM_PHRASES.forEach((language, row) => {
    const { phrases, short } = language;
    const meaning = meaningOf(text, language, row);
    for (const kind of Object.keys(phrases) as StormWord[]) {
      if (phrases[kind]?.some((phrase) => phrase.test(meaning))) found.add(kind);
    }
    const message = text.replace(/^(?:hi|hello|hey|dear)\b[^,.!\n]{0,40}[,.!\n]\s*/, '');
    if (message.length > SHORT_MESSAGE) return;
    for (const kind of Object.keys(short) as StormWord[]) if (short[kind]?.test(message)) found.add(kind);
  });
  return Array.from(found);
}

/** Lower case, single blanks; a line break stays only where a line was not merely full. */
const prepared = (text: string): string =>
  text
    .slice(0, READ_LIMIT)
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .split(/ ?\n[ \n]*/)
    .reduce((all, line) => all + line + (line.length < FULL_LINE ? '\n' : ' '), '')
    .trim();

const lettersOf = STORM_PHRASES.map(({ words }) => {
  const letters = new Map<string, string>();
  for (const letter of Object.keys(words)) for (const word of (words[letter] ?? '').split(' ')) letters.set(word, letter);
  return letters;
});

function meaningOf(text: string, { stems }: StormPhrases, row: number): string {
  let meaning = '.';
  for (const chunk of text.replace(/\n/g, ' . ').split(' ')) {
    if (chunk.includes('@')) meaning += '@';
    else {
      for (const word of chunk.replace(/[^a-z.,;:!?]/g, '').match(/[a-z]+|[^a-z]/g) ?? []) {
        const stem = stems.find(([spelling]) => spelling.test(word));
        const letters = /[a-z]/.test(word) ? (lettersOf[row]?.get(word) ?? (stem ? stem[1] : '_')) : '.';
        // What has no weight inside a sentence keeps an order from being its beginning: "To unsubscribe, click here".
        meaning += letters || (meaning.slice(-1) === '.' ? '_' : '');
      }
    }
  }
  return meaning + '.';
}
