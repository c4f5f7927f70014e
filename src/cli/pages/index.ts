/**
 * Pages that are made of the product's own tables. The build and "npm run docs" start it:
 *
 *   node dist/cli/pages.mjs policy            prints docs/policy.md, not yet formatted
 *   node dist/cli/pages.mjs storm             prints docs/storm.md, likewise
 *   node dist/cli/pages.mjs rules ROOT OUT    writes a page for each rule and one that lists them, in the place of those in OUT
 */

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rules } from '../../engine/rules/index';
import texts from '../../i18n/en.json';
import { policyPage } from './policy-page';
import { rulePage, rulesPage } from './rule-pages';
import { stormFitSection, stormMethodPage } from './storm-method';

async function writeRulePages(root: string, out: string): Promise<void> {
  const ids = rules.map(({ id }) => id);
  const sources = await Promise.all(
    ids.map(async (id) => ({ id, markdown: await readFile(path.join(root, 'src/engine/rules', `${id}.md`), 'utf8') })),
  );
  const pages = [
    { name: 'index', html: rulesPage(sources, texts) },
    ...sources.map((source) => ({ name: source.id, html: rulePage(source, ids, texts) })),
  ];
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const { name, html } of pages) await writeFile(path.join(out, `${name}.html`), html);
  await copyFile(path.join(root, 'src/cli/pages/rules.css'), path.join(out, 'rules.css'));
}

const [what, root = '', out = ''] = process.argv.slice(2);
if (what === 'policy') process.stdout.write(policyPage());
else if (what === 'storm') process.stdout.write(`${stormMethodPage()}\n${await stormFitSection()}`);
else await writeRulePages(root, out);
