import { DATE, LINE_LIMIT, NOTHING_READ, WRAP } from './quoted-block';
import type { ReadQuote } from './quoted-block';
import { BRACKET, readEntry } from './quoted-entries';
import type { QuotedLines } from './quoted-lines';

const ENGLISH = /^on\b.* wrote:$/i;
const TIME = /\d[:.h]\d\d/;

/** Up to the last figure of a date, which is not one behind small letters as in "ada23", what may follow of it, and words as in "… schrieb Ada Lovelace". */
const DATE_BEFORE_NAME = /^(.*[\s,(])?[^a-gi-z\s]*\d( [AP]M\b| Uhr\b)?( [A-Z]{2,5},)?[\s,)]*([a-zà-ÿа-я]\S* )*/;

/** Words as in "Ada Lovelace a écrit :". */
const WROTE = /( [a-zà-ÿа-я][^\s@]*)*\s*[:：]$/;

/**
 * Reads a line that names the sender of what stands below, as most mail programs write it: "On 3 May 2030 at 10:12, Ada
 * Lovelace <ada@…> wrote:", on up to three lines. In every language it holds a date, a time and an address, in an order
 * of its own, and ends in a colon; the address may be missing in English, and where quote marks begin below.
 */
export function readAttribution({ texts, depth }: QuotedLines, first: number): ReadQuote {
  const none: ReadQuote = { last: first };
  let text = '';
  for (let last = first; last < first + WRAP; last++) {
    const line = texts[last];
    if (!line || line.length > LINE_LIMIT) return none;
    text += (text && ' ') + line;
    if (!/[:：]$/.test(line)) continue;
    const below = texts[last + 1] ? last + 1 : last + 2;
    const isQuoted = below < texts.length && depth(below) > depth(last);
    // What is one without its first line begins further down.
    if (
      !isAttribution(text, isQuoted) ||
      (last > first && isAttribution(text.slice(texts[first]!.length + 1), isQuoted))
    )
      return none;
    const { name, address } = readEntry(text.replace(WROTE, ''));
    const from = { name: name.replace(DATE_BEFORE_NAME, ''), address };
    return { fields: { ...NOTHING_READ, form: 'attribution', from }, last };
  }
  return none;
}

function isAttribution(text: string, isQuoted: boolean): boolean {
  const bracket = text.search(BRACKET);
  // What begins with an address goes on with the name above.
  return bracket !== 0 && DATE.test(text) && (ENGLISH.test(text) || (TIME.test(text) && (isQuoted || bracket > 0)));
}
