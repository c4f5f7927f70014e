import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import own from '../../package.json';

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

interface Row {
  readonly name: string;
  readonly why: string;
  readonly licence: string;
}

/** The tables of docs/dependencies.md, in their order: one for each section of package.json. */
const tables: readonly (readonly Row[])[] = readFileSync('docs/dependencies.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) =>
    [...part.matchAll(/^\| `([^`]+)` *\|([^|]*)\|[^|]*\|([^|]*)\|$/gm)].map(
      ([, name = '', why = '', licence = '']) => ({
        name,
        why: why.trim(),
        licence: licence.trim(),
      }),
    ),
  );

/** Not an SPDX expression. */
const OWN_TERMS: Readonly<Record<string, string>> = { '@microsoft/office-js': "Microsoft's own" };

/** What package.json of an installed package says; undefined where it is not installed here. */
function licenceOf(name: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string }).license;
  } catch {
    return undefined;
  }
}

describe.each(SECTIONS.map((section, index) => [section, tables[index] ?? []] as const))('%s', (section, rows) => {
  const wanted = Object.keys(own[section]);

  it('has a row each in docs/dependencies.md, in the same order', () => {
    const names = rows.map(({ name }) => name);
    const missing = wanted
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: say why in docs/dependencies.md`);
    const left = names
      .filter((name) => !wanted.includes(name))
      .map((name) => `${name}: no longer used, take its row out`);
    expect([...missing, ...left]).toEqual([]);
    expect(names).toEqual(wanted);
  });

  it('is explained, with the licence that the package has', () => {
    const wrong = rows.flatMap(({ name, why, licence }) => {
      const said = OWN_TERMS[name] ?? licenceOf(name);
      if (!why) return [`${name}: say why`];
      return said === undefined || said === licence ? [] : [`${name}: its licence is ${said}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** The packages that a source names, types aside. */
const importsOf = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /^import (?!type )[^;]*?'((?:@[\w-]+\/)?[\w-]+)[^']*';|import\((?:\/\*.*?\*\/ )?'((?:@[\w-]+\/)?[\w-]+)/gm,
    ),
  ].flatMap(([, name, dynamic]) => name ?? dynamic ?? []);

test.each([
  ["import { z } from 'zod';", ['zod']],
  ["import type { z } from 'zod';", []],
  ["import {\n  a,\n} from '@scope/name/part';", ['@scope/name']],
  ["const b = await import('zod');", ['zod']],
  ["import { c } from './c';", []],
])('in %j the packages are %j', (source, names) => {
  expect(importsOf(source)).toEqual(names);
});

test('"npm start" has what it builds with: whatever the sources import is in "dependencies"', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join('src', file));
  const missing = [...sources, 'webpack.config.js'].flatMap((file) =>
    importsOf(readFileSync(file, 'utf8'))
      .filter((name) => name !== 'node' && !(name in own.dependencies))
      .map((name) => `${file} imports ${name}: move it to "dependencies" in package.json`),
  );
  expect(missing).toEqual([]);
});
