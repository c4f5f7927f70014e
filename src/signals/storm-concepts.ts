import { STORM_PHRASES } from './storm-phrases';

/** A line this long ends because it was full, not because its sentence did. */
const SHORT_LINES = /^.{0,39}$/gm;

/** What a word begins with, what it ends with, and the concept it stands for. */
type Phrase = readonly [start: string, end: string, concept: string];

/** The table by the first three letters: read when the first text is, not while the bundle loads. */
const phrases = new Map<string, Phrase[]>();

const phrasesLike = (word: string): Phrase[] => phrases.get(word.slice(0, 3)) ?? [];

function readPhrases(): void {
  let concept = '';
  const entry = /([^a-z* ]*)([a-z]+)\*?([a-z]*)/g;
  STORM_PHRASES.replace(entry, (_, mark: string, start: string, end: string) => {
    if (mark) concept = mark;
    phrases.set(start.slice(0, 3), phrasesLike(start).concat([[start, end || (start[3] ? '' : start), concept]]));
    return '';
  });
}

/** `x` for an unknown word, `_` for one too short to weigh. */
function conceptOf(word: string): string {
  if (word < 'a') return word;
  const known = phrasesLike(word).find(([start, end]) => word.startsWith(start) && word.endsWith(end));
  if (known) return known[2];
  return word[3] ? 'x' : '_';
}

/** What says nothing by its words: addresses of the web, paths, dates, names of hosts and files. */
const ELSEWHERE = /^\W*(https?:|www\.)|[\\/].*[\\/]|\w\.[a-z]{2,4}\W*$/;

/** Lower case, without accents, an address of mail as `@`, what says nothing by its words as `/`. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/[!-~]+/g, (run) => (/.@./.test(run) ? ' @ ' : ELSEWHERE.test(run) ? ' / ' : run))
    // "don't" is a word, "m'enlever" and "dall'elenco" are two.
    .replace(/['\u2019](?=\w\w?\b)/g, '');

/**
 * An English text as the concepts of storm-phrases.ts, a letter a word: "Please remove me from the list" is `.CRM8_L.`, where
 * `.` is the end of a sentence or a short line, `:` of a heading, and `@` an address.
 */
export function stormConcepts(text: string): string {
  if (!phrases.size) readPhrases();
  return (
    plain(`.${text}.`)
      // What stands before a colon or behind a bullet is a heading or an item.
      .replace(/:|^\W{0,9}\d*[.)*\u2022-]\s/gm, ' : ')
      .replace(SHORT_LINES, '$&.')
      .replace(/[.!?;]+/g, ' . ')
      .split(/[^a-z@.:/]+/)
      .map(conceptOf)
      .join('')
  );
}
