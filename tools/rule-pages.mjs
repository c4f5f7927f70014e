/**
 * The rules' pages as people open them from the task pane: dist/rules/<rule>.html, made of src/engine/rules/<rule>.md when the
 * add-in is built, and a page that lists them. In English, as the sources are; no script, and one stylesheet beside them.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'src/engine/rules';

/** @typedef {{ readonly pane: Readonly<Record<string, unknown>> }} Texts what is read of src/i18n/en.json */

/** @typedef {{ readonly id: string, readonly markdown: string }} Rule */

/** @param {string} text @returns {string} */
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {string} title @param {string} body @returns {string} */
const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="rules.css" />
  </head>
  <body>
${body}
  </body>
</html>
`;

/** What the pane calls a rule. @param {string} id @param {Texts} texts @returns {string} */
function nameOf(id, { pane }) {
  const name = pane[`rule.${id}`];
  if (typeof name !== 'string') throw new Error(`src/i18n/en.json has no name for the rule ${id}: add "rule.${id}".`);
  return name;
}

/** The sentence in bold that each page begins with. @param {Rule} rule @returns {string} */
function summaryOf({ id, markdown }) {
  const summary = /^\*\*(.+?)\*\*/m.exec(markdown)?.[1];
  if (summary === undefined) throw new Error(`${FOLDER}/${id}.md does not begin with a sentence in bold.`);
  return summary;
}

/**
 * The rules in the table's order.
 * @param {string} table source text of src/engine/rules/index.ts @returns {readonly string[]} their ids
 */
export function rulesInOrder(table) {
  const entries = /rules: readonly Rule\[\] = \[([^\]]*)\]/.exec(table)?.[1];
  if (entries === undefined) throw new Error(`${FOLDER}/index.ts has no table of rules in the form that is read here.`);
  return (entries.match(/\w+/g) ?? []).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

/**
 * A rule's page. A table without a head is a list of terms, and HTML is shown as the text that it is.
 * @param {Rule} rule @param {readonly string[]} ids of all rules: no link leads anywhere else
 * @param {Texts} texts @returns {Promise<string>} HTML
 */
export async function rulePage({ id, markdown }, ids, texts) {
  const { Marked } = await import('marked');
  const marked = new Marked({
    renderer: {
      html: ({ text }) => escape(text),
      link({ href, tokens }) {
        const target = /^([\w-]+)\.md$/.exec(href)?.[1];
        if (target === undefined || !ids.includes(target))
          throw new Error(`${FOLDER}/${id}.md links to ${href}: link to the page of a rule, <rule>.md.`);
        return `<a href="${target}.html">${this.parser.parseInline(tokens)}</a>`;
      },
      table({ rows }) {
        const terms = rows.map((cells) => {
          const [term = '', meaning = ''] = cells.map(({ tokens }) => this.parser.parseInline(tokens));
          return `<dt>${term}</dt><dd>${meaning}</dd>`;
        });
        return `<dl>${terms.join('\n')}</dl>\n`;
      },
    },
  });
  const name = nameOf(id, texts);
  const text = await marked.parse(markdown.replace(/^# .*\n/, ''));
  return page(
    `${name} · Reply-All Guard`,
    `<nav aria-label="Rules"><a href="index.html">All rules</a></nav>
<main>
<h1>${escape(name)}</h1>
<p class="id"><code>${id}</code></p>
${text}${says(id, texts)}
</main>`,
  );
}

/** What the pane says in its name: each sentence has the id of its message. @param {string} id @param {Texts} texts */
function says(id, { pane }) {
  const prefix = `rules.${id}.`;
  const sentences = Object.entries(pane).flatMap(([key, sentence]) =>
    key.startsWith(prefix) && typeof sentence === 'string' ? [{ message: key.slice(prefix.length), sentence }] : [],
  );
  if (sentences.length === 0) throw new Error(`src/i18n/en.json has no sentence of the rule ${id} in "pane".`);
  const items = sentences.map(({ message, sentence }) => {
    // The owner's own words follow.
    const whole = sentence.endsWith(':') ? `${sentence} {message}` : sentence;
    return `<li id="${message}">${escape(whole).replace(/\{(\w+)\}/g, '<var>$1</var>')}</li>`;
  });
  return `<h2>What you are told</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/**
 * The page that lists them.
 * @param {readonly Rule[]} rules in the table's order @param {Texts} texts @returns {string} HTML
 */
export function rulesPage(rules, texts) {
  const items = rules.map(
    (rule) =>
      `<li><a href="${rule.id}.html">${escape(nameOf(rule.id, texts))}</a> <span class="summary">${escape(summaryOf(rule))}</span></li>`,
  );
  return page(
    'Rules · Reply-All Guard',
    `<main>
<h1>Rules</h1>
<p>What Reply-All Guard looks at before a message is sent. The strictest rule that applies decides; of equally strict ones the first in this list is named first.</p>
<ol>
${items.join('\n')}
</ol>
</main>`,
  );
}

/**
 * What CopyPlugin is to put into dist/rules/.
 * @param {string} root of the repository
 */
export function rulePages(root) {
  const folder = path.join(root, FOLDER);
  /** @param {string} file @returns {string} */
  const read = (file) => readFileSync(file, 'utf8');
  /** @returns {Texts} */
  const texts = () => JSON.parse(read(path.join(root, 'src/i18n/en.json')));
  const pages = () =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => path.basename(file, '.md'));
  return [
    { from: 'src/rule-pages/rules.css', to: 'rules' },
    {
      from: `${FOLDER}/*.md`,
      to: 'rules/[name].html',
      /** @param {Buffer} content @param {string} file */
      transform: (content, file) =>
        rulePage({ id: path.basename(file, '.md'), markdown: content.toString('utf8') }, pages(), texts()),
    },
    {
      from: `${FOLDER}/index.ts`,
      to: 'rules/index.html',
      /** @param {Buffer} content */
      transform: (content) =>
        rulesPage(
          rulesInOrder(content.toString('utf8')).map((id) => ({ id, markdown: read(path.join(folder, `${id}.md`)) })),
          texts(),
        ),
    },
  ];
}
