import { STORM_PHRASES } from './storm-phrases';

/** A line this long ends because it was full, not because its sentence did. */
const SHORT_LINES = /^.{0,39}$/gm;

/** What a word begins with, what it ends with, and the concept it stands for. */
type Phrase = readonly [start: string, end: string, concept: string];

/** The table by the first three letters: read when the first text is, not while the bundle loads. */
const phrases = new Map<string, Phrase[]>();
/** Words of languages that put no blanks between them. */
let unspaced: RegExp;

const phrasesLike = (word: string): Phrase[] => phrases.get(word.slice(0, 3)) ?? [];

function readPhrases(): void {
  let concept = '';
  const entry = /([^a-z* \u3000-\uffff]*)([a-z\u3000-\uffff]+)\*?([a-z]*)/g;
  STORM_PHRASES.replace(entry, (_, mark: string, start: string, end: string) => {
    if (mark) concept = mark;
    phrases.set(start.slice(0, 3), phrasesLike(start).concat([[start, end || (start[3] ? '' : start), concept]]));
    return '';
  });
  unspaced = new RegExp(STORM_PHRASES.match(/[\u3000-\uffff]+/g)!.join('|'), 'g');
}

/** `x` for an unknown word, `_` for one too short to weigh, nothing for a single Chinese or Japanese sign. */
export function conceptOf(word: string): string {
  if (word < 'a') return word;
  const known = phrasesLike(word).find(([start, end]) => word.startsWith(start) && word.endsWith(end));
  if (known) return known[2];
  if (word > '\u3000') return word[1] ? 'x' : '';
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

/** Its words, `@` and `.` for an address and the end of a sentence; Chinese and Japanese around the words of the table. */
export function tokensOf(text: string): readonly string[] {
  if (!phrases.size) readPhrases();
  return (
    plain(`.${text}.`)
      // What stands before a colon or behind a bullet is a heading or an item.
      .replace(/:|^\W{0,9}\d*[.)*\u2022-]\s/gm, ' : ')
      .replace(SHORT_LINES, '$&.')
      .replace(/[.!?;\u3002]+/g, ' . ')
      .replace(unspaced, ' $& ')
      .split(/[^a-z@.:/\u0100-\u1fff\u3040-\uffff]+/)
  );
}

/**
 * A text of any language as the concepts of storm-phrases.ts, a letter a word: "Please remove me from the list" is
 * `.CRM8_L.`, where `.` is the end of a sentence or a short line and `@` an address.
 */
export const stormConcepts = (text: string): string => tokensOf(text).map(conceptOf).join('');
