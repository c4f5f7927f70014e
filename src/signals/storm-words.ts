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
  const found = new Set<StormWord>();
  const plain = plainWords(newText.slice(0, READ_LIMIT));
  for (const language of STORM_PHRASES) {
    const text = withoutFillers(plain, language);
    const kinds = Object.keys(language.phrases) as StormWord[];
    for (const kind of kinds)
      if (language.phrases[kind]!.some((phrase) => new RegExp(phrase).test(text))) found.add(kind);
    if (text.length > SHORT_MESSAGE) continue;
    const shorts = Object.keys(language.short) as StormWord[];
    for (const kind of shorts) if (new RegExp(`\\. ${language.short[kind]!}`).test(text)) found.add(kind);
  }
  return Array.from(found);
}

/** Lower-case words, `@` for an address and `.` for a sentence mark, with a blank around each. */
function plainWords(text: string): string {
  const lines = text.toLowerCase().split('\n');
  const words = lines.map((line) =>
    line
      .replace(/\S+/g, (word) => (word.includes('@') ? '@' : word))
      .replace(/['’]|\b(e|un)-/g, '$1')
      .replace(/\+1/g, ' plusone ')
      .replace(/[.,;:!?]+/g, ' . ')
      .replace(/[^a-z@.\u00c0-\uffff]+/g, ' ')
      .concat(line.length < FULL_LINE ? ' . ' : ' '),
  );
  return ` . ${words.join('')} . `.replace(/ +/g, ' ');
}

function withoutFillers(text: string, { fillers, negations, courtesies }: StormPhrases): string {
  return text
    .replace(new RegExp(`([^ .])(?: (?:${fillers}))+(?= )`, 'g'), '$1')
    .replace(new RegExp(` (?:${negations}) `, 'g'), ' not_')
    .replace(new RegExp(` (?:${courtesies})(?= )`, 'g'), ' .')
    .replace(/ (?:\. )+/g, ' . ');
}
