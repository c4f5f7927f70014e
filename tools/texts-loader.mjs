/** A webpack loader for src/i18n/<language>.json: of each file, the sections that the pane says. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Texts */

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
 * @this {import('webpack').LoaderContext<{ sections: readonly string[], form: 'json' | 'sentences' }>}
 * @param {string} source @returns {string} JSON in that form, else an ES module
 */
export default function textsLoader(source) {
  const { sections, form } = this.getOptions();
  const texts = /** @type {Texts} */ (JSON.parse(source));
  if (form === 'json') return pickSections(texts, sections);
  const file = path.join(path.dirname(this.resourcePath), 'en.json');
  this.addDependency(file);
  const english = /** @type {Texts} */ (JSON.parse(readFileSync(file, 'utf8')));
  return packSentences(texts, english, sections);
}
