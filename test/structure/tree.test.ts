import { beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, readTree, TREE_RULES } from './tree';
import type { TextFile } from './text-file';

// The planted words are put together here, so that this file does not hold them.
const off = ['eslint', 'disable'].join('-');
const ignore = ['@ts', 'ignore'].join('-');
const skip = ['it', 'skip'].join('.');
const write = 'write'.toUpperCase();

/** Files that break a rule once, alone or together; and files that look alike and do not. */
interface Planted {
  readonly bad: readonly (TextFile | readonly TextFile[])[];
  readonly good: readonly TextFile[];
}

const fileOf = (name: string, text: string): TextFile => ({ name, text });
const filesIn = (folder: string, count: number): readonly TextFile[] =>
  Array.from({ length: count }, (_, index) => fileOf(`${folder}/a${String(index)}.ts`, ''));
/** A function of so many lines. */
const functionOf = (lines: number): string => `const a = () => {\n${'a();\n'.repeat(lines - 2)}};\n`;

const PLANTED: Readonly<Record<string, Planted>> = {
  'the lock file names no registry': {
    bad: [{ name: 'package-lock.json', text: '{ "resolved": "https://example.org/a.tgz" }' }],
    good: [{ name: 'package-lock.json', text: '{ "integrity": "sha512-a" }' }],
  },
  'every folder has a subject': {
    bad: [
      { name: 'src/utils/a.ts', text: '' },
      { name: 'test/unit/common/a.ts', text: '' },
    ],
    good: [{ name: 'src/outlook/common-names.ts', text: '' }],
  },
  'names are in kebab case': {
    bad: [
      { name: 'src/taskpane/ReviewPane.tsx', text: '' },
      { name: 'src/some_room/a.ts', text: '' },
    ],
    good: [
      { name: 'src/taskpane/review-pane.styles.ts', text: '' },
      { name: 'src/i18n/zh-Hans.json', text: '' },
    ],
  },
  'tools start on a fresh clone': {
    bad: [
      { name: 'tools/a.mjs', text: "import webpack from 'webpack';" },
      { name: 'tools/b.mjs', text: "import {\n  a,\n} from '../src/a.ts';" },
      { name: 'tools/c.mjs', text: "import 'webpack';" },
    ],
    good: [
      {
        name: 'tools/a.mjs',
        text: "import fs from 'node:fs';\nimport { b } from './b.mjs';\nawait import('webpack');",
      },
    ],
  },
  'no file has outgrown its subject': {
    bad: [{ name: 'src/a.ts', text: 'a;\n'.repeat(251) }],
    good: [fileOf('src/a.ts', 'a;\n'.repeat(250)), fileOf('src/policy/schema.ts', 'a;\n'.repeat(400))],
  },
  'every function fits a screen': {
    bad: [
      fileOf('src/a.ts', functionOf(61)),
      fileOf('src/b.tsx', `export function B() {\n  return (\n    <p>\n${'      b\n'.repeat(60)}    </p>\n  );\n}\n`),
      fileOf('src/c.ts', `export class C {\n${functionOf(61).replace('const a = () =>', 'a()')}}\n`),
    ],
    good: [fileOf('src/a.ts', functionOf(60)), fileOf('src/b.ts', `const a = {\n${'  b,\n'.repeat(80)}};\n`)],
  },
  'a type name has one meaning': {
    bad: [
      [fileOf('src/a.ts', 'export interface A {}'), fileOf('src/b/a.ts', 'export type A = 1;')],
      [fileOf('src/a.ts', 'export class A {}'), fileOf('src/b/a.ts', 'export interface A {}')],
    ],
    good: [
      fileOf('src/a.ts', 'export interface A {}\ninterface B {}\nexport const C = 1;'),
      fileOf('src/b.ts', "export interface B {}\ninterface A {}\nexport const C = 1;\nexport type { D } from './c';"),
      fileOf('src/c.ts', 'export interface D {}'),
    ],
  },
  "the review's folders can be looked over": {
    bad: [filesIn('src/taskpane/review/state', 21)],
    good: [...filesIn('src/taskpane/review', 20), ...filesIn('src/taskpane/review/state', 20)],
  },
  'signals stays small': {
    bad: [Array.from({ length: 8 }, (_, index) => fileOf(`src/signals/a${String(index)}.ts`, 'a;\n'.repeat(200)))],
    good: [fileOf('src/signals/a.ts', 'a;\n'.repeat(200))],
  },
  'unit tests lie among unit tests': {
    bad: [fileOf('test/unit/check/memory.ts', '')],
    good: [fileOf('test/unit/check/memory.test.ts', ''), fileOf('test/builders/check/memory.ts', '')],
  },
  'nothing is left to write': {
    bad: [
      { name: 'src/engine/rules/a-rule.md', text: `**${write}: what it does.**` },
      { name: 'src/i18n/en.json', text: `"rule.a-rule": "${write}: its name"` },
    ],
    good: [{ name: 'src/engine/rules/a-rule.ts', text: '// Write the name: it is shown.' }],
  },
  'every test runs': {
    bad: [{ name: 'test/a.test.ts', text: `${skip}('a', () => {});` }],
    good: [{ name: 'test/a.test.ts', text: "it('skips the rest', () => {});" }],
  },
  'what runs first is there': {
    bad: [
      [fileOf('vitest.config.ts', "const LONGEST = [\n  'b/a',\n];"), fileOf('test/a.test.ts', '')],
      [fileOf('vitest.config.ts', "const LONGEST = [\n  'a',\n];"), fileOf('test/a.long.test.ts', '')],
    ],
    good: [
      fileOf('vitest.config.ts', "const LONGEST = [\n  'b/a',\n  'c.long',\n];"),
      fileOf('test/b/a.test.ts', ''),
      fileOf('test/c.long.test.ts', ''),
    ],
  },
  'a check is switched off for one line, with a reason': {
    bad: [
      { name: 'src/a.ts', text: `/* ${off} */` },
      { name: 'src/b.ts', text: `// ${off}-next-line no-console` },
      { name: 'src/c.ts', text: `// ${ignore}` },
    ],
    good: [
      {
        name: 'src/a.ts',
        text: `// ${off}-next-line no-console, @typescript-eslint/a-b -- the page has no other place`,
      },
    ],
  },
};

describe('the tree', () => {
  let files: readonly TextFile[] = [];

  beforeAll(async () => {
    files = await readTree(process.cwd());
  });

  it.each(TREE_RULES)(
    '$title',
    (rule) => {
      expect(findingsOf(rule, files)).toEqual([]);
    },
    // All of src is parsed.
    60_000,
  );

  it.each(TREE_RULES)('notices where not: $title', (rule) => {
    const planted = PLANTED[rule.title];
    for (const bad of planted?.bad ?? []) {
      const broken = [bad].flat();
      expect(findingsOf(rule, broken), broken[0]?.name).toHaveLength(1);
    }
    expect(findingsOf(rule, planted?.good ?? [])).toEqual([]);
  });

  it('has planted a broken file for every rule', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(TREE_RULES.map(({ title }) => title).sort());
  });
});
