/**
 * A webpack loader for src/i18n/<language>.json: of each file, the sections that a bundle says. Handlers and ribbon functions
 * have every language, twelve languages repeat the same keys, and classic Outlook reads all of them for every event: packed, a
 * section becomes its sentences alone, in English's order, and gets its keys back when it is asked for. Whatever the sources
 * import looks the same as without it.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** No sentence holds one. */
const SEPARATOR = '\n';

/** @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Texts */

/**
 * @param {Texts} texts one language
 * @param {Texts} english whose keys count, and their order
 * @param {readonly string[]} sections which of them are wanted
 * @returns {string} an ES module
 */
export function packTexts(texts, english, sections) {
  const getters = sections.map((section) => {
    const sentences = Object.keys(english[section] ?? {}).map((key) => texts[section]?.[key] ?? '');
    const broken = sentences.find((sentence) => !sentence || sentence.includes(SEPARATOR));
    if (broken !== undefined) throw new Error(`A sentence of "${section}" is missing or has a line break: ${broken}`);
    return `get ${section}() { return unpack(${section}, ${JSON.stringify(sentences.join(SEPARATOR))}); }`;
  });
  return `export default { ${getters.join(', ')} };`;
}

/** @param {Texts} english @param {readonly string[]} sections @returns {string} the keys, and what gives them back */
export const packKeys = (english, sections) =>
  [
    ...sections.map(
      (section) =>
        `export const ${section} = ${JSON.stringify(Object.keys(english[section] ?? {}).join(SEPARATOR))}.split('\\n');`,
    ),
    `export const unpack = (keys, text) => {
       const sentences = text.split('\\n');
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
