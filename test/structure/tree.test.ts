import { beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, readTree, TREE_RULES } from './tree';
import type { TextFile } from './tree';

// The planted words are put together here, so that this file does not hold them.
const off = ['eslint', 'disable'].join('-');
const ignore = ['@ts', 'ignore'].join('-');
const skip = ['it', 'skip'].join('.');

/** For each rule files that break it, and files that look alike and do not. */
const PLANTED: Readonly<Record<string, { readonly bad: readonly TextFile[]; readonly good: readonly TextFile[] }>> = {
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
    bad: [{ name: 'src/a.ts', text: 'a;\n'.repeat(401) }],
    good: [{ name: 'src/a.ts', text: 'a;\n'.repeat(400) }],
  },
  'every test runs': {
    bad: [{ name: 'test/a.test.ts', text: `${skip}('a', () => {});` }],
    good: [{ name: 'test/a.test.ts', text: "it('skips the rest', () => {});" }],
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

  it.each(TREE_RULES)('$title', (rule) => {
    expect(findingsOf(rule, files)).toEqual([]);
  });

  it.each(TREE_RULES)('notices where not: $title', (rule) => {
    const planted = PLANTED[rule.title];
    for (const file of planted?.bad ?? []) expect(findingsOf(rule, [file]), file.name).toHaveLength(1);
    expect(findingsOf(rule, planted?.good ?? [])).toEqual([]);
  });

  it('has planted a broken file for every rule', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(TREE_RULES.map(({ title }) => title).sort());
  });
});
