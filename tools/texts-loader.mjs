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

/** @param {Texts} texts one language @param {readonly string[]} sections @returns {string} JSON */
export const pickSections = (texts, sections) =>
  JSON.stringify(Object.fromEntries(sections.map((section) => [section, texts[section]])));

/**
 * @this {import('webpack').LoaderContext<{ sections: readonly string[], packed: boolean }>}
 * @param {string} source @returns {string} an ES module where it is packed, else JSON
 */
export default function textsLoader(source) {
  const { sections, packed } = this.getOptions();
  if (!packed) return pickSections(/** @type {Texts} */ (JSON.parse(source)), sections);
  const file = path.join(path.dirname(this.resourcePath), 'en.json');
  this.addDependency(file);
  const english = /** @type {Texts} */ (JSON.parse(readFileSync(file, 'utf8')));
  const keys =
    this.resourcePath === file
      ? packKeys(english, sections)
      : `import { unpack, ${sections.join(', ')} } from './en.json';\n`;
  return keys + packTexts(/** @type {Texts} */ (JSON.parse(source)), english, sections);
}
