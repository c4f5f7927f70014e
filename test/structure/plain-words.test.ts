import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { givenUpIn } from './plain-words';

const filesIn = (folder: string, type: '.md' | '.ts'): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(type))
    .map((name) => path.posix.join(folder, name));

/** Of a folder and all below it. */
const filesUnder = (folder: string, types: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => types.includes(path.extname(name)))
    .map((name) => path.posix.join(folder, ...name.split(path.sep)));

/** What people read. docs/policy.md is made of the descriptions in the rules and in src/policy/schema.ts. */
const files = [
  ...['.', 'docs', 'src/engine/rules']
    .flatMap((folder) => filesIn(folder, '.md'))
    .filter((name) => name !== 'docs/policy.md'),
  ...filesIn('src/engine/rules', '.ts'),
  'src/i18n/en.json',
  'src/policy/schema.ts',
  ...filesUnder('src/cli', ['.ts']),
  // One file there holds names of the code, and no sentence.
  ...filesUnder('tools', ['.mjs']).filter((name) => name !== 'tools/shortened-names.mjs'),
  // Scripts, queries and dashboards that administrators take over.
  ...filesUnder('docs', ['.ps1', '.kql', '.json', '.yaml']),
  ...filesUnder('.github', ['.md', '.yml']),
];

test.each(files)('%s is in plain words', (name) => {
  expect(givenUpIn({ name, text: readFileSync(name, 'utf8') })).toEqual([]);
});

test.each([
  [
    'docs/planted.md',
    'One line.\nThe freeze bites at once.',
    'docs/planted.md:2: "freeze bites": write "takes effect".',
  ],
  [
    'src/i18n/en.json',
    '{ "activity.lately": "Send it all the same" }',
    'src/i18n/en.json:1: "all the same": write "anyway".',
  ],
  [
    'src/cli/planted.ts',
    'const a = 1;\nexport const b = `${a} is no number.`;',
    'src/cli/planted.ts:2: "is no number": write "is not a …".',
  ],
  ['docs/planted.kql', '// People spared\n| take 1', 'docs/planted.kql:1: "spared": write "avoided".'],
])('in %s a turn is named with its line, and what to write instead', (name, text, sentence) => {
  expect(givenUpIn({ name, text })).toEqual([sentence]);
});

test.each([
  ['code of a page', 'docs/planted.md', '`anew` and\n```sh\nanew\n```\n[a](anew.md)'],
  ['comments and names', 'src/cli/planted.ts', '// whoever\nexport const anew = 1;'],
  ['a query', 'docs/planted.kql', '| where isnotempty(Properties["reply_all_guard.spared"])'],
  ['a plain sentence', 'docs/planted.md', 'There is no server. It is no longer sent.'],
])('%s may hold them', (_what, name, text) => {
  expect(givenUpIn({ name, text })).toEqual([]);
});
