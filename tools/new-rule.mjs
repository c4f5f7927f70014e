/** What `npm run new rule <id>` writes. Whatever a person still has to say stands there as "WRITE: …", and a test finds it. */

import fs from 'node:fs';

const CAMEL = /-(\w)/g;

/** `bccRevealed` of `bcc-revealed`. @param {string} id */
const nameOf = (id) => id.replace(CAMEL, (_all, /** @type {string} */ letter) => letter.toUpperCase());

/** @param {string} id @returns {string | undefined} why no rule can be called so */
export const whyNoId = (id) =>
  /^[a-z]+(-[a-z]+)+$/.test(id)
    ? undefined
    : `A rule's id is two words or more in lower case, joined by hyphens, such as storm-fuel; "${id}" is not.`;

/** A file of tools/new-rule/ for a rule. @param {string} file @param {string} id */
const filled = (file, id) =>
  fs
    .readFileSync(new URL(`new-rule/${file}.txt`, import.meta.url), 'utf8')
    .replaceAll('{id}', id)
    .replaceAll('{name}', nameOf(id));

/**
 * The table with one rule more, last: its place is its rank among reasons of equal strictness.
 * @param {string} table src/engine/rules/index.ts @param {string} id
 */
export function withRule(table, id) {
  const line = `import { ${nameOf(id)} } from './${id}';`;
  const lines = table.split('\n');
  const isLater = (/** @type {string} */ each) => /from '\.\/[\w-]+';$/.test(each) && partOf(each) > partOf(line);
  const before = lines.findIndex(isLater);
  const last = lines.findLastIndex((each) => /from '\.\/[\w-]+';$/.test(each)) + 1;
  lines.splice(before < 0 ? last : before, 0, line);
  return lines.join('\n').replace(/\n\];/, `\n  ${nameOf(id)},\n];`);
}

/** @param {string} line an import */
const partOf = (line) => line.slice(line.indexOf("'./"));

/**
 * English with the rule's name and its sentence, each behind the last of its kind in the pane's section.
 * @param {string} texts src/i18n/en.json @param {string} id
 */
export function withTexts(texts, id) {
  const name = `"rule.${id}": "WRITE: its name, in two or three words"`;
  const sentence = `"rules.${id}.found": "WRITE: what the person is told"`;
  const pane = texts.indexOf('\n  "pane": {');
  const section = [name, sentence].reduce((part, row) => behindLast(part, row), texts.slice(pane));
  return texts.slice(0, pane) + section;
}

/** @param {string} section @param {string} row */
function behindLast(section, row) {
  const kind = row.startsWith('"rules.') ? /\n {4}"rules\..*/g : /\n {4}"rule\..*/g;
  const last = [...section.matchAll(kind)].at(-1);
  if (!last) throw new Error('src/i18n/en.json has no sentences of rules in "pane".');
  const end = last.index + last[0].length;
  const isLastRow = !last[0].endsWith(',');
  return `${section.slice(0, end)}${isLastRow ? ',' : ''}\n    ${row}${isLastRow ? '' : ','}${section.slice(end)}`;
}

/**
 * Every file of a new rule, by path from the root.
 * @param {string} id @param {(file: string) => string} read a file that is there
 * @returns {ReadonlyMap<string, string>}
 */
export const newRule = (id, read) => {
  const [table, english] = ['src/engine/rules/index.ts', 'src/i18n/en.json'];
  return new Map([
    [`src/engine/rules/${id}.ts`, filled('rule.ts', id)],
    [`src/engine/rules/${id}.md`, filled('page.md', id)],
    [`test/unit/engine/rules/${id}.test.ts`, filled('test.ts', id)],
    [`test/scenarios/cases/${id}.json`, filled('scenarios.json', id)],
    [table, withRule(read(table), id)],
    [english, withTexts(read(english), id)],
  ]);
};
