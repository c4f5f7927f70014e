import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';

const rules = configuration.forbidden ?? [];

/** Every broken boundary below a folder, as `rule: from`. */
async function violationsIn(baseDir: string): Promise<readonly string[]> {
  const { output } = await cruise(
    ['src', 'test', 'tools'],
    { ...configuration.options, ruleSet: { forbidden: rules }, validate: true, baseDir },
    undefined,
    { tsConfig: extractTSConfig(path.resolve('tsconfig.json')) },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** A file that breaks one boundary: the boundary, the file, what it imports, and whether only as a type. */
type Planting = readonly [rule: string, file: string, imported: string, how?: 'type' | 'dynamic'];

const BROKEN: readonly Planting[] = [
  ['engine-stays-in-its-module', 'src/engine/a.ts', '../policy/target'],
  ['engine-stays-in-its-module', 'src/engine/b.ts', '../outlook/ports', 'type'],
  ['policy-stays-in-its-module', 'src/policy/a.ts', '../engine/decide'],
  ['policy-stays-in-its-module', 'src/policy/b.ts', '../engine/rules/one', 'type'],
  ['i18n-stays-in-its-module', 'src/i18n/a.ts', '../engine/facts', 'type'],
  ['outlook-stays-in-its-module', 'src/outlook/a.ts', '../engine/facts', 'type'],
  ['outlook-stays-in-its-module', 'src/outlook/b.ts', '../directory/ports', 'type'],
  ['directory-stays-in-its-module', 'src/directory/a.ts', '../outlook/ports', 'type'],
  ['directory-stays-in-its-module', 'src/directory/b.ts', '../policy/target', 'type'],
  ['graph-stays-in-its-module', 'src/graph/a.ts', '../outlook/ports', 'type'],
  ['graph-stays-in-its-module', 'src/graph/b.ts', '../check/target'],
  ['signals-stays-in-its-module', 'src/signals/a.ts', '../outlook/target'],
  ['signals-stays-in-its-module', 'src/signals/b.ts', '../policy/target', 'type'],
  ['signals-stays-in-its-module', 'src/signals/c.ts', '../engine/decide'],
  ['audit-stays-in-its-module', 'src/audit/a.ts', '../check/target', 'type'],
  ['alert-stays-in-its-module', 'src/alert/a.ts', '../outlook/ports', 'type'],
  ['alert-stays-in-its-module', 'src/alert/b.ts', '../check/target'],
  ['check-stays-in-its-module', 'src/check/a.ts', '../outlook/target'],
  ['check-stays-in-its-module', 'src/check/b.ts', '../alert/target'],
  ['check-stays-in-its-module', 'src/check/c.ts', '../directory/target'],
  ['launchevent-stays-in-its-module', 'src/launchevent/a.ts', '../policy/target', 'type'],
  ['launchevent-stays-in-its-module', 'src/launchevent/b.ts', '../signals/target'],
  ['launchevent-stays-in-its-module', 'src/launchevent/c.ts', '../engine/decide'],
  ['launchevent-stays-in-its-module', 'src/launchevent/d.ts', '../taskpane/target'],
  ['commands-stays-in-its-module', 'src/commands/a.ts', '../launchevent/target'],
  ['commands-stays-in-its-module', 'src/commands/b.ts', '../signals/target'],
  ['taskpane-stays-in-its-module', 'src/taskpane/a.tsx', '../signals/target'],
  ['taskpane-stays-in-its-module', 'src/taskpane/b.tsx', '../engine/rules/one'],
  ['taskpane-stays-in-its-module', 'src/taskpane/c.tsx', '../launchevent/target'],
  ['taskpane-stays-in-its-module', 'src/taskpane/f.tsx', '../graph/target', 'dynamic'],
  ['clients-stays-in-its-module', 'src/clients/a.ts', '../policy/target'],
  ['clients-packages', 'src/clients/b.ts', 'node:fs'],
  ['field-report-stays-in-its-module', 'src/field-report/a.ts', '../check/target'],
  ['field-report-packages', 'src/field-report/b.ts', 'node:fs'],
  ['memory-outlook-stays-in-its-module', 'src/memory-outlook/a.ts', '../outlook/target'],
  ['memory-outlook-stays-in-its-module', 'src/memory-outlook/b.ts', '../policy/target'],
  ['memory-outlook-packages', 'src/memory-outlook/c.ts', 'node:fs'],
  ['storm-stays-in-its-module', 'src/storm/a.ts', '../outlook/target'],
  ['storm-stays-in-its-module', 'src/storm/b.ts', '../signals/target'],
  ['storm-stays-in-its-module', 'src/storm/c.ts', '../engine/decide'],
  ['storm-packages', 'src/storm/d.ts', 'node:fs'],
  ['cli-stays-in-its-module', 'src/cli/a.ts', '../outlook/target'],
  ['cli-stays-in-its-module', 'src/cli/b.ts', '../taskpane/target'],
  ['preview-stays-in-its-module', 'src/preview/a.ts', '../engine/facts', 'type'],
  ['preview-stays-in-its-module', 'src/preview/b.ts', '../alert/target', 'type'],
  ['preview-stays-in-its-module', 'src/preview/d.ts', '../i18n/target'],
  ['preview-takes-types-of-ports', 'src/preview/c.ts', '../outlook/ports'],
  ['preview-keeps-the-storm-apart', 'src/preview/e.ts', '../storm/target'],
  ['engine-packages', 'src/engine/c.ts', 'react', 'type'],
  ['policy-packages', 'src/policy/c.ts', 'react'],
  ['i18n-packages', 'src/i18n/c.ts', 'node:util'],
  ['outlook-packages', 'src/outlook/c.ts', 'react'],
  ['directory-packages', 'src/directory/c.ts', 'node:fs'],
  ['graph-packages', 'src/graph/c.ts', 'react'],
  ['signals-packages', 'src/signals/d.ts', 'react'],
  ['audit-packages', 'src/audit/c.ts', 'react'],
  ['alert-packages', 'src/alert/c.ts', 'react'],
  ['check-packages', 'src/check/d.ts', 'node:crypto'],
  ['launchevent-packages', 'src/launchevent/e.ts', 'react'],
  ['commands-packages', 'src/commands/c.ts', 'react'],
  ['taskpane-packages', 'src/taskpane/d.tsx', 'ws'],
  ['taskpane-packages', 'src/taskpane/e.tsx', 'node:fs'],
  ['rules-stand-alone', 'src/engine/rules/two.ts', './one'],
  ['rules-stand-alone', 'src/engine/rules/three.ts', '../decide', 'type'],
  ['engine-vocabulary-knows-no-rule', 'src/engine/d.ts', './rules/one'],
  ['ports-import-nothing', 'src/directory/ports.ts', '../engine/facts', 'type'],
  ['launchevent-reaches-no-interface', 'src/launchevent/f.ts', '../check/drawing'],
  ['launchevent-reaches-no-interface', 'src/launchevent/g.ts', '../check/asking'],
  ['graph-loads-on-demand', 'src/taskpane/g.tsx', '../graph/connect'],
  ['src-knows-no-test', 'src/signals/e.ts', '../../test/target'],
  ['src-knows-no-test', 'src/cli/c.ts', '../../tools/target.mjs'],
  ['tools-start-without-packages', 'tools/a.mjs', 'react'],
  ['tools-know-no-source', 'tools/b.mjs', '../src/engine/facts.ts'],
  ['no-unresolvable', 'src/check/e.ts', './nowhere'],
  ['only-declared-packages', 'test/a.ts', 'undeclared'],
];

const FINE: readonly Planting[] = [
  ['', 'src/engine/fine.ts', './facts'],
  ['', 'src/engine/rules/index.ts', './one'],
  ['', 'src/engine/decide.ts', './rules/index'],
  ['', 'src/policy/fine.ts', '../engine/decision'],
  ['', 'src/policy/settings-of-rules.ts', '../engine/rules/index', 'type'],
  ['', 'src/signals/fine.ts', '../outlook/ports', 'type'],
  ['', 'src/alert/fine.ts', '../i18n/target'],
  ['', 'src/check/fine.ts', '../engine/decide'],
  ['', 'src/launchevent/fine.ts', '../outlook/target'],
  ['', 'src/commands/fine.ts', '../launchevent/handle'],
  ['', 'src/taskpane/fine.tsx', 'react'],
  ['', 'src/taskpane/marker.tsx', '../signals/marker'],
  ['', 'src/taskpane/demand.tsx', '../graph/connect', 'dynamic'],
  ['', 'src/taskpane/ask.tsx', '../graph/ports', 'type'],
  ['', 'src/graph/fine.ts', '@azure/msal-browser'],
  ['', 'src/memory-outlook/fine.ts', '../directory/target'],
  ['', 'src/storm/fine.ts', '../check/target'],
  ['', 'src/cli/fine.ts', 'node:fs'],
  ['', 'src/preview/fine.ts', '../outlook/ports', 'type'],
  ['', 'src/preview/languages.ts', '../i18n/language'],
  ['', 'src/preview/package.ts', 'ws'],
  ['', 'src/preview/storm/fine.ts', '../../storm/target'],
  ['', 'tools/fine.mjs', 'react', 'dynamic'],
  ['', 'tools/node.mjs', 'node:fs'],
  ['', 'test/fine.ts', '../src/engine/facts'],
];

/** What the plantings import. Each is imported by the test folder, so that none is an orphan. */
const TARGETS: readonly string[] = [
  ...['facts', 'decision', 'rules/one'].map((name) => `src/engine/${name}.ts`),
  ...['policy', 'i18n', 'outlook', 'directory', 'check', 'alert', 'signals', 'launchevent', 'storm'].map(
    (name) => `src/${name}/target.ts`,
  ),
  'src/taskpane/target.tsx',
  'src/i18n/language.ts',
  'src/signals/marker.ts',
  'src/launchevent/handle.ts',
  'src/outlook/ports.ts',
  ...['ports', 'connect', 'target'].map((name) => `src/graph/${name}.ts`),
  'test/target.ts',
];

const statement = ([, , imported, how]: Planting): string => {
  if (how === 'dynamic') return `export const x = await import('${imported}');\n`;
  return `import ${how === 'type' ? 'type ' : ''}{ x } from '${imported}';\nexport const y: typeof x = x;\n`;
};

describe('the modules', () => {
  let folder = '';
  let planted: readonly string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'modules-'));
    const plant = async (file: string, text: string): Promise<void> => {
      const full = path.join(folder, file);
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, text);
    };
    for (const pack of ['react', 'ws', '@azure/msal-browser', 'undeclared']) {
      await plant(
        `node_modules/${pack}/package.json`,
        JSON.stringify({ name: pack, version: '1.0.0', main: 'index.js' }),
      );
      await plant(`node_modules/${pack}/index.js`, 'exports.x = 1;\n');
    }
    const dependencies = { react: '1.0.0', ws: '1.0.0', '@azure/msal-browser': '1.0.0' };
    await plant('package.json', JSON.stringify({ name: 'modules', dependencies }));
    for (const target of TARGETS) await plant(target, 'export const x = 1;\n');
    const importsOfTargets = TARGETS.map(
      (target, index) => `import { x as x${String(index)} } from '../${target.replace(/\.tsx?$/, '')}';`,
    );
    await plant('test/everything.ts', importsOfTargets.join('\n'));
    await plant('tools/target.mjs', 'export const x = 1;\n');
    await plant('src/check/drawing.ts', "export { x } from '../taskpane/drawn';\n");
    await plant('src/taskpane/drawn.tsx', "export { x } from 'react';\n");
    await plant('src/check/asking.ts', "export { x } from '../graph/target';\n");
    await plant('src/check/round.ts', "export { x } from './about';\n");
    await plant('src/check/about.ts', "import { x as y } from './round';\nexport const x = y;\n");
    await plant('src/i18n/alone.ts', 'export const x = 1;\n');
    for (const planting of [...BROKEN, ...FINE]) await plant(planting[1], statement(planting));
    planted = await violationsIn(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are kept to', async () => {
    expect(await violationsIn(process.cwd())).toEqual([]);
  }, 60_000);

  it.each(BROKEN)('%s bites: %s imports %s', (rule, file) => {
    expect(planted.some((violation) => violation.startsWith(`${rule}: ${file} `))).toBe(true);
  });

  it('no-orphan bites', () => {
    expect(planted).toContain('no-orphan: src/i18n/alone.ts → src/i18n/alone.ts');
  });

  it('no-circle bites', () => {
    // Told once a circle, from either end.
    expect(planted.some((violation) => /^no-circle: src\/check\/(round|about)\.ts /.test(violation))).toBe(true);
  });

  it.each(FINE)('nothing is said%s where %s imports %s', (_rule, file) => {
    expect(planted.filter((violation) => violation.includes(`: ${file} `))).toEqual([]);
  });

  it('are each proven by a broken one above', () => {
    const proven = new Set(['no-orphan', 'no-circle', ...BROKEN.map(([rule]) => rule)]);
    expect(rules.map(({ name }) => name).filter((name) => !proven.has(name ?? ''))).toEqual([]);
  });

  it('each say what to do instead', () => {
    const mute = rules.filter(({ severity, comment }) => severity !== 'error' || !/[:,] .*\.$/.test(comment ?? ''));
    expect(mute.map(({ name }) => name)).toEqual([]);
  });
});
