import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { DEPLOYED, readStamps } from '../../tools/bundles.mjs';
import { NOTICES, noticesOf, readPackages, SBOM, sbomOf } from '../../tools/third-party.mjs';

interface Bom {
  readonly components: readonly { readonly group?: string; readonly name: string; readonly version: string }[];
}

const stamps = readStamps(DEPLOYED);
const namesIn = ({ components }: Bom): readonly string[] =>
  components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`).sort();

describe.each([
  ['the add-in', 'dist', ['taskpane', 'launchevent', 'commands']],
  ['the command', 'dist/cli', ['reply-all-guard']],
])('%s', (_what, folder, bundles) => {
  const packages = readPackages(bundles.flatMap((bundle) => stamps[bundle]!.packages));
  const names = packages.map(({ name, version }) => `${name} ${version}`).sort();
  const notices = readFileSync(path.join(folder, NOTICES), 'utf8');

  it('is made of packages', () => {
    expect(names.length).toBeGreaterThan(0);
  });

  it('names each of them in its bill of materials, and nothing else', () => {
    expect(namesIn(JSON.parse(readFileSync(path.join(folder, SBOM), 'utf8')) as Bom)).toEqual(names);
  });

  it('carries the licence of each, with who has the copyright', () => {
    expect(
      packages.filter(({ name, version }) => !notices.includes(`\n${name} ${version} (`)).map(({ name }) => name),
    ).toEqual([]);
    expect(
      packages.filter(({ text }) => !notices.includes(text) || !/copyright/i.test(text)).map(({ name }) => name),
    ).toEqual([]);
  });
});

it('a package that the pane imports is named, whatever webpack said', () => {
  const notices = readFileSync(path.join('dist', NOTICES), 'utf8');
  const sources = ['src/taskpane', 'src/graph'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  const imported = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/^import (?!type )[^;]*?'((?:@[\w-]+\/)?[a-z][\w-]*)[^']*';/gm)].map(([, name]) => name!),
    ),
  );
  expect(imported.size).toBeGreaterThan(3);
  // The pane's components are packages of their own.
  imported.delete('@fluentui/react-components');
  expect([...imported].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
});

describe('a bill of materials', () => {
  const own = { name: 'own', version: '1.0.0', license: 'MIT' };
  const parts = [
    { name: '@a/b', version: '2.0.0', license: '(MIT OR Apache-2.0)', text: 'Copyright A' },
    { name: 'c', version: '3.0.0', license: 'Not a licence', text: 'Copyright C' },
  ];

  it('is what CycloneDX says it is', async () => {
    const folder = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
    const schema = (name: string): object =>
      JSON.parse(readFileSync(path.join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const validate = ajv.compile(schema('bom-1.6'));
    validate(JSON.parse(await sbomOf(parts, own)));
    expect(validate.errors).toBeNull();
    validate({ bomFormat: 'CycloneDX' });
    expect(validate.errors).not.toBeNull();
  });

  it('is the same each time', async () => {
    expect(await sbomOf(parts, own)).toBe(await sbomOf([...parts].reverse(), own));
  });
});

it('notices tell the same text once, for all who share it', () => {
  const of = (name: string, text: string) => ({ name, version: '1.0.0', license: 'MIT', text });
  const notices = noticesOf([of('a', 'One'), of('b', 'Two'), of('c', 'One')]);
  expect(notices.match(/^One$/gm)).toHaveLength(1);
  expect(notices).toContain('a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nOne');
});
