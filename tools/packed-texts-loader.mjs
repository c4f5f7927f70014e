/**
 * A webpack loader for src/i18n/every-language.ts. Handlers and ribbon functions have every language, twelve languages repeat the same
 * keys, and classic Outlook reads all of them for every event: packed, a section is the sentences of all languages in one string, in
 * English's order, each placeholder a digit, and what several keys say in every language once. A language gets its keys and
 * placeholders back when it is asked for, and what the sources import looks the same as without this.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Texts the sections of one language */
/** @typedef {ReadonlyMap<string, Texts>} Languages by base tag */

const PLACEHOLDER = /\{(\w+)\}/g;

/** Languages that share words compress best side by side; any other comes last. */
const SIDE_BY_SIDE = ['en', 'nl', 'de', 'sv', 'it', 'es', 'pt', 'fr', 'pl', 'cy'];

/**
 * @param {Languages} languages English has the keys, and their order
 * @param {readonly string[]} sections which of them are wanted
 * @returns {string} an ES module
 * @throws one sentence that names what cannot be packed
 */
export function packLanguages(languages, sections) {
  const english = /** @type {Texts} */ (languages.get('en'));
  const text = JSON.stringify(sections.map((section) => english[section]));
  const placeholders = [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name]) => String(name)))].slice(0, 10);
  const place = (/** @type {string} */ base) => SIDE_BY_SIDE.indexOf(base) + 1 || Infinity;
  const bases = [...languages.keys()].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));

  const packed = sections.map((section) => {
    /** @type {Map<string, string[]>} keys by what they say */
    const saying = new Map();
    for (const key of Object.keys(english[section] ?? {})) {
      const said = bases.map((base) => packSentence(languages.get(base)?.[section]?.[key], base, key)).join('\n');
      saying.set(said, [...(saying.get(said) ?? []), key]);
    }
    // Sentences that begin alike pack best side by side, and those of German show best which these are.
    const shows = Math.max(0, bases.indexOf('de'));
    const columns = [...saying.keys()].map((said) => said.split('\n')).sort(byWordOf(shows));
    const all = bases.map((_, at) => columns.map((column) => column[at]).join('\n')).join('\n\n');
    const keys = columns.map((column) => saying.get(column.join('\n'))?.join(' ')).join('\n');
    return `get ${section}() { return unpack(${literal(keys)}, ${literal(all)}, at); }`;
  });
  return `const placeholders = ${literal(placeholders.join(' '))}.split(' ');
    const unpack = (keys, texts, at) => {
      const sentences = texts.split('\\n\\n')[at].replace(/\\d/g, (digit) => '{' + placeholders[digit] + '}').split('\\n');
      const table = {};
      keys.split('\\n').forEach((same, index) => same.split(' ').forEach((key) => { table[key] = sentences[index]; }));
      return table;
    };
    export const EVERY_LANGUAGE = {};
    ${literal(bases.join(' '))}.split(' ').forEach((base, at) => { EVERY_LANGUAGE[base] = { ${packed.join(', ')} }; });`;

  /** @param {string | undefined} sentence @param {string} base @param {string} key */
  function packSentence(sentence, base, key) {
    if (!sentence || sentence.includes('\n')) throw new Error(`${base}: "${key}" is missing or has a line break.`);
    if (/\d/.test(sentence))
      throw new Error(`${base}: "${key}" has a digit, which stands for a placeholder. Write it out.`);
    return sentence.replace(PLACEHOLDER, (whole, name) =>
      placeholders.includes(name) ? String(placeholders.indexOf(name)) : whole,
    );
  }
}

/** @param {number} at @returns {(one: string[], other: string[]) => number} */
const byWordOf = (at) => (one, other) => (String(one[at]) < String(other[at]) ? -1 : 1);

const literal = JSON.stringify;

const IMPORT = /import (\w+) from '\.\/([\w-]+\.json)'/g;

/**
 * @this {import('webpack').LoaderContext<{ sections: readonly string[] }>}
 * @param {string} source which imports each language under its base tag
 */
export default function packedTextsLoader(source) {
  const files = Array.from(source.matchAll(IMPORT), ([, base, name]) => {
    const file = path.join(path.dirname(this.resourcePath), String(name));
    this.addDependency(file);
    return /** @type {const} */ ([String(base), /** @type {Texts} */ (JSON.parse(readFileSync(file, 'utf8')))]);
  });
  return packLanguages(new Map(files), this.getOptions().sections);
}
