import { Marked } from 'marked';

/**
 * The rules' pages as people open them from the task pane, made of src/engine/rules/<rule>.md: dist/rules/<rule>.html, and a page
 * that lists them. In English, as the sources are; no script, and one stylesheet beside them.
 */

/** What is read of src/i18n/en.json. */
export interface RuleTexts {
  readonly pane: Readonly<Record<string, unknown>>;
}

/** A rule and what its Markdown file says. */
export interface RuleSource {
  readonly id: string;
  readonly markdown: string;
}

const FOLDER = 'src/engine/rules';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = (title: string, body: string): string => `<!doctype html>
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

/** What the pane calls a rule. */
function nameOf(id: string, { pane }: RuleTexts): string {
  const name = pane[`rule.${id}`];
  if (typeof name !== 'string') throw new Error(`src/i18n/en.json has no name for the rule ${id}: add "rule.${id}".`);
  return name;
}

/** The sentence in bold that each page begins with. */
function summaryOf({ id, markdown }: RuleSource): string {
  const summary = /^\*\*(.+?)\*\*/m.exec(markdown)?.[1];
  if (summary === undefined) throw new Error(`${FOLDER}/${id}.md does not begin with a sentence in bold.`);
  return summary;
}

/**
 * A rule's page. A table without a head is a list of terms, and HTML is shown as the text that it is.
 * @param ids of all rules: no link leads anywhere else
 * @returns HTML
 * @throws one sentence that says what the rule's source lacks
 */
export function rulePage({ id, markdown }: RuleSource, ids: readonly string[], texts: RuleTexts): string {
  const name = nameOf(id, texts);
  const text = markedFor(id, ids).parse(markdown.replace(/^# .*\n/, ''), { async: false });
  return page(
    `${name} · Reply-All Guard`,
    `<nav aria-label="Rules"><a href="index.html">All rules</a></nav>
<main>
<h1>${escape(name)}</h1>
<p class="id"><code>${id}</code></p>
${text}${sentencesOf(id, texts)}
</main>`,
  );
}

const markedFor = (id: string, ids: readonly string[]): Marked =>
  new Marked({
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

/** What the pane says in its name: each sentence has the id of its message. */
function sentencesOf(id: string, { pane }: RuleTexts): string {
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
 * @param rules in the table's order
 * @returns HTML
 */
export function rulesPage(rules: readonly RuleSource[], texts: RuleTexts): string {
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
