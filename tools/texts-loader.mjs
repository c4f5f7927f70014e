/**
 * A webpack loader for src/i18n/<language>.json: of each file, the sections that a bundle says. Handlers and ribbon functions
 * have every language, twelve languages repeat the same keys, and classic Outlook reads all of them for every event: packed, a
 * section becomes its sentences alone, in English's order, each placeholder one sign, and gets its keys and placeholders back
 * when it is asked for. Whatever the sources import looks the same as without it.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** No sentence holds one. */
const SEPARATOR = '\n';

/** Nor any of these, which stand for the placeholders that English has, in their order. */
const SIGNS = '#$%&*+<=>@^_|~';

/** @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Texts */

/**
 * @param {Texts} texts one language
 * @param {Texts} english whose keys count, and their order
 * @param {readonly string[]} sections which of them are wanted
 * @returns {string} an ES module
 */
export function packTexts(texts, english, sections) {
  const placeholders = placeholdersOf(english, sections);
  const getters = sections.map((section) => {
    const sentences = Object.keys(english[section] ?? {}).map((key) => texts[section]?.[key] ?? '');
    const broken = sentences.find((sentence) => !sentence || sentence.includes(SEPARATOR));
    if (broken !== undefined) throw new Error(`A sentence of "${section}" is missing or has a line break: ${broken}`);
    const text = sentences.join(SEPARATOR);
    const sign = [...SIGNS].find((each) => text.includes(each));
    if (sign) throw new Error(`A sentence of "${section}" has the sign ${sign}: take another for SIGNS.`);
    const packed = text.replace(PLACEHOLDER, (whole, name) => SIGNS[placeholders.indexOf(name)] ?? whole);
    return `get ${section}() { return unpack(${section}, ${JSON.stringify(packed)}); }`;
  });
  return `export default { ${getters.join(', ')} };`;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** Their names. @param {Texts} english @param {readonly string[]} sections @returns {readonly string[]} as many as there are signs */
function placeholdersOf(english, sections) {
  const text = JSON.stringify(sections.map((section) => english[section]));
  const names = Array.from(text.matchAll(PLACEHOLDER), (match) => String(match[1]));
  return [...new Set(names)].slice(0, SIGNS.length);
}

/** @param {Texts} english @param {readonly string[]} sections @returns {string} the keys, and what gives them back */
export const packKeys = (english, sections) =>
  [
    ...sections.map(
      (section) =>
        `export const ${section} = ${JSON.stringify(Object.keys(english[section] ?? {}).join(SEPARATOR))}.split('\\n');`,
    ),
    `const placeholders = ${JSON.stringify(placeholdersOf(english, sections).join(' '))}.split(' ');
     export const unpack = (keys, text) => {
       const sentences = text
         .replace(/[${SIGNS}]/g, (sign) => '{' + placeholders['${SIGNS}'.indexOf(sign)] + '}')
         .split('\\n');
       return keys.reduce((table, key, index) => Object.assign(table, { [key]: sentences[index] }), {});
     };`,
    '',
  ].join('\n');

/**
 * For a page that has English anyway: of a language's sections the sentences alone, in English's order. The page puts the keys to
 * them; a sentence that is missing stays English.
 * @param {Texts} texts one language @param {Texts} english @param {readonly string[]} sections @returns {string} an ES module
 */
export const packSentences = (texts, english, sections) =>
  [
    `import english from './en.json';`,
    'const keyed = (keys, sentences) => Object.fromEntries(keys.map((key, at) => [key, sentences[at]]));',
    `export default { ${sections
      .map((section) => {
        const sentences = Object.entries(english[section] ?? {}).map(([key, ours]) => texts[section]?.[key] ?? ours);
        return `${section}: keyed(Object.keys(english.${section}), ${JSON.stringify(sentences)})`;
      })
      .join(', ')} };`,
  ].join('\n');

/** @param {Texts} texts one language @param {readonly string[]} sections @returns {string} JSON */
export const pickSections = (texts, sections) =>
  JSON.stringify(Object.fromEntries(sections.map((section) => [section, texts[section]])));

/**
 * @this {import('webpack').LoaderContext<{ sections: readonly string[], form: 'json' | 'sentences' | 'packed' }>}
 * @param {string} source @returns {string} JSON in that form, else an ES module
 */
export default function textsLoader(source) {
  const { sections, form } = this.getOptions();
  const texts = /** @type {Texts} */ (JSON.parse(source));
  if (form === 'json') return pickSections(texts, sections);
  const file = path.join(path.dirname(this.resourcePath), 'en.json');
  this.addDependency(file);
  const english = /** @type {Texts} */ (JSON.parse(readFileSync(file, 'utf8')));
  if (form === 'sentences') return packSentences(texts, english, sections);
  const keys =
    this.resourcePath === file
      ? packKeys(english, sections)
      : `import { unpack, ${sections.join(', ')} } from './en.json';\n`;
  return keys + packTexts(texts, english, sections);
}
