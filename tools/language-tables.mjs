/** What is made of src/i18n/<language>.json: the tables of languages that the sources import, and the manifest's texts. */

import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} LanguageFile one language; `alert`, `command` and `pane` hold what the guard says
 * @property {{ name: string, plural: string, thousands: string, thousandsFrom?: number }} language its own name; its plural
 *   rule, by the name that src/i18n/plural.ts gives it; the thousands separator, and from what number on it is used, as CLDR has both
 * @property {ManifestTexts} manifest
 * @property {{ askNotToReplyAll: string, smallWords?: string, outlook: { locale: string } & Record<string, string> }} message what
 *   mail in this language holds: the line that asks readers not to reply to all; the small words that tell the language, where its
 *   script does not; what Outlook writes into replies, by the locale it then has
 * @property {Readonly<Record<string, string>>} alert
 */

/**
 * The manifest's texts by the id they have there, the areas that Outlook offers the language in, and under an area's own tag
 * what is said differently there.
 * @typedef {{ areas: readonly string[] } & Record<string, string | readonly string[] | Readonly<Record<string, string>>>} ManifestTexts
 */

/** @typedef {ReadonlyMap<string, LanguageFile>} Languages by tag, English first, the others by the name they have themselves */

/** @param {string} folder of the language files @returns {Languages} */
export function readLanguages(folder) {
  const languages = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const content = /** @type {LanguageFile} */ (JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
      return /** @type {const} */ ([path.basename(file, '.json'), content]);
    });
  const rank = (/** @type {readonly [string, LanguageFile]} */ [tag, { language }]) =>
    tag === 'en' ? '' : language.name;
  return new Map(languages.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
}

/** `zh` of `zh-Hans`. @param {string} tag */
const baseOf = (tag) => tag.split('-')[0] ?? tag;

/** JSON with control and no-break characters written out, so that they are seen. @param {unknown} value */
const literal = (value) =>
  JSON.stringify(value).replace(
    /[\u00a0\u202f]/g,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * @param {Languages} languages
 * @param {(tag: string, file: LanguageFile) => readonly [key: string, value: unknown] | undefined} row
 */
const table = (languages, row) => {
  const rows = [...languages].flatMap(([tag, file]) => {
    const made = row(tag, file);
    return made ? [`${literal(made[0])}: ${literal(made[1])},`] : [];
  });
  return `{\n${rows.join('\n')}\n}`;
};

const MADE = '// Made of the files beside it by "npm run languages": change those.\n';

/** @param {Languages} languages */
const languageModule = (languages) => `${MADE}
/** The languages that the guard speaks, each with its own name: one JSON file a language. */
export const LANGUAGES = ${table(languages, (tag, { language }) => [tag, language.name])} as const;

export type Language = keyof typeof LANGUAGES;

/**
 * The thousands separator of each language by base tag, and from what number on it is used, as CLDR has both; a comma from
 * 1,000 on where nothing stands here. \`pt\` is Brazil's, as in CLDR.
 */
export const GROUPING: Readonly<Record<string, readonly [separator: string, from?: number]>> = ${table(
  languages,
  (tag, { language: { thousands, thousandsFrom } }) =>
    thousands === ',' && !thousandsFrom
      ? undefined
      : [baseOf(tag), thousandsFrom ? [thousands, thousandsFrom] : [thousands]],
)};

/** The name of each language's plural rule, by base tag: \`zh\` is \`zh-Hans\`. */
export const PLURAL_RULES = ${table(languages, (tag, { language }) => [baseOf(tag), language.plural])} as const;
`;

/** @param {Languages} languages */
const everyLanguageModule = (languages) => {
  const tags = [...languages.keys()];
  return `${MADE}
${tags.map((tag) => `import ${baseOf(tag)} from './${tag}.json';`).join('\n')}

/**
 * Handlers and ribbon functions cannot load a file: every language is in their bundles, by its base tag. There
 * tools/packed-texts-loader.mjs packs the sections that each of them says.
 */
export const EVERY_LANGUAGE = { ${tags.map(baseOf).join(', ')} };
`;
};

/** @param {Languages} languages */
const languageFilesModule = (languages) => `${MADE}
/**
 * The pane loads its own language only, from a file that is named as the language is. English is in the pane itself. A file has the
 * members of en.json; there tools/texts-loader.mjs leaves what the pane says.
 */
export const LANGUAGE_FILES = {
${[...languages.keys()]
  .filter((tag) => tag !== 'en')
  .map((tag) => `${literal(tag)}: () => import(/* webpackChunkName: "${tag}" */ './${tag}.json'),`)
  .join('\n')}
};
`;

/** @param {Languages} languages */
const messageModule = (languages) => `${MADE}
import type { Language } from './language';

/**
 * The sentence that asks not to be answered to all, as it is put into a message: in the message's language, which need not
 * be the pane's. Each is one line of plain text in any mail program.
 */
export const ASK_LINES: Readonly<Record<Language, string>> = ${table(languages, (tag, { message }) => [tag, message.askNotToReplyAll])};

/** The small words of each language that is not told by its script, and what mail begins and ends with. */
export const SMALL_WORDS: Readonly<Record<string, string>> = ${table(languages, (tag, { message: { smallWords } }) =>
  smallWords ? [tag, smallWords] : undefined,
)};

/** What Outlook in each language writes into replies, and the locale that it then has. */
export const OUTLOOK_WORDS = ${table(languages, (tag, { message }) => [tag, message.outlook])} as const;
`;

/**
 * The modules in src/i18n that are made, by file name, formatted as the project is.
 * @param {Languages} languages
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function languageModules(languages) {
  const prettier = await import('prettier');
  const modules = {
    'language.ts': languageModule(languages),
    'every-language.ts': everyLanguageModule(languages),
    'language-files.ts': languageFilesModule(languages),
    'message-words.ts': messageModule(languages),
  };
  const options = { ...(await prettier.resolveConfig(import.meta.filename)), parser: 'typescript' };
  const formatted = Object.entries(modules).map(
    async ([file, source]) => /** @type {const} */ ([file, await prettier.format(source, options)]),
  );
  return new Map(await Promise.all(formatted));
}

const TEXT = /( *)<(DisplayName|Description|bt:String)((?: id="([^"]*)")?) DefaultValue="[^"]*"(?:\/>|>[^]*?<\/\2>)/g;

/** @param {string} text */
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The manifest with its texts in every language. Areas that it has keep their order; those of a new language come last.
 * @param {string} manifest @param {Languages} languages
 * @returns {string}
 * @throws one sentence that names what a language's file lacks
 */
export function manifestWithTexts(manifest, languages) {
  const areas = areasInOrder(manifest, languages);
  return manifest.replace(TEXT, (_all, indent, element, idAttribute, id = element) => {
    const override = element === 'bt:String' ? 'bt:Override' : 'Override';
    const rows = areas.map(
      ([area, tag]) =>
        `${indent}  <${override} Locale="${area}" Value="${attribute(textOf(languages, tag, id, area))}"/>\n`,
    );
    const english = attribute(textOf(languages, 'en', id));
    return `${indent}<${element}${idAttribute} DefaultValue="${english}">\n${rows.join('')}${indent}</${element}>`;
  });
}

/** @param {string} manifest @param {Languages} languages */
function areasInOrder(manifest, languages) {
  const present = [...manifest.matchAll(/Locale="([^"]*)"/g)].map(([, area]) => area ?? '');
  const place = (/** @type {readonly [string, string]} */ [area]) =>
    present.includes(area) ? present.indexOf(area) : Infinity;
  return [...languages]
    .flatMap(
      ([
        tag,
        {
          manifest: { areas },
        },
      ]) => areas.map((area) => /** @type {const} */ ([area, tag])),
    )
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** @param {Languages} languages @param {string} tag @param {string} id @param {string} [area] @returns {string} */
function textOf(languages, tag, id, area) {
  const { manifest, alert } = /** @type {LanguageFile} */ (languages.get(tag));
  const own = area === undefined ? undefined : manifest[area];
  const text = (own && /** @type {Readonly<Record<string, string>>} */ (own)[id]) ?? manifest[id];
  // The Smart Alert tells people to choose this button, by name.
  const said = id === 'Review.Label' ? alert['button.review'] : text;
  if (typeof said !== 'string') throw new Error(`src/i18n/${tag}.json: add "${id}" to "manifest".`);
  return said;
}
