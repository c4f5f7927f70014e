/** `npm run new rule <id>`: writes the files of a new rule, and its line in the table. `-- --help` tells the rest. */

import fs from 'node:fs';
import path from 'node:path';
import { newRule, whyNoId } from './new-rule.mjs';
import { giveUp, root } from './project.mjs';

const HELP = `npm run new rule ID
Begins a rule called ID, such as storm-fuel: its file, page, test and scenarios, its line in the table and its English texts.
What you have to say stands in them as "WRITE: …". These tests name what is left:

  npx vitest run --project node test/structure

Other languages are reported there until they have the sentences too; the pane shows English until then.
"npm run docs" then writes its row of docs/policy.md.`;

const USAGE_ERROR = 2;

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const [kind, id = '', ...more] = words;
if (kind !== 'rule' || id === '' || more.length > 0)
  giveUp('"npm run new" takes rule and an id: npm run new rule storm-fuel.', USAGE_ERROR);
const why = whyNoId(id);
if (why) giveUp(why, USAGE_ERROR);
if (fs.existsSync(path.join(root, 'src', 'engine', 'rules', `${id}.ts`)))
  giveUp(`There is a rule called ${id} already: src/engine/rules/${id}.ts.`, USAGE_ERROR);

const files = newRule(id, (file) => fs.readFileSync(path.join(root, file), 'utf8'));
for (const [file, text] of files) fs.writeFileSync(path.join(root, file), text);
console.log(`Written:\n${[...files.keys()].map((file) => `  ${file}`).join('\n')}\n
Its place in the table is its rank among reasons of equal strictness: it is last there, move it where it belongs.
"npx vitest run --project node test/structure" names what is left to write; "npm run fix" lays it out.`);
