import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { rules } from '../../../src/engine/rules/index';
import { newRule, whyNoId, withRule } from '../../../tools/new-rule.mjs';
import { findingsOf, TREE_RULES } from '../../structure/tree';

const ID = 'quiet-hours';
const read = (file: string): string => readFileSync(file, 'utf8');
const files = newRule(ID, read);

describe('a new rule', () => {
  it('is six files, two of which were there', () => {
    expect([...files.keys()].filter((file) => existsSync(file))).toEqual([
      'src/engine/rules/index.ts',
      'src/i18n/en.json',
    ]);
    expect(files.size).toBe(6);
  });

  it('stands in the table: imported in order, told last', () => {
    const table = files.get('src/engine/rules/index.ts')!;
    const imports = [...table.matchAll(/from '\.\/([\w-]+)';/g)].map(([, id]) => id);
    expect(imports).toEqual([...rules.map(({ id }) => id), ID].sort());
    expect(table).toMatch(/\n {2}quietHours,\n\];/);
  });

  it.each(['aa-first', 'zz-last'])('%s is imported in its place, too', (id) => {
    const imports = [...withRule(read('src/engine/rules/index.ts'), id).matchAll(/from '\.\/([\w-]+)';/g)];
    expect(imports.map(([, each]) => each)).toEqual([...rules.map((rule) => rule.id), id].sort());
  });

  it('has its texts in English alone, behind those of the others', () => {
    type Texts = Record<'alert' | 'pane', Record<string, string>>;
    const [before, after] = [read('src/i18n/en.json'), files.get('src/i18n/en.json')!].map(
      (text) => JSON.parse(text) as Texts,
    );
    const added = Object.keys(after!.pane).filter((key) => !(key in before!.pane));
    expect(added).toEqual([`rule.${ID}`, `rules.${ID}.found`]);
    expect(after!.alert).toEqual(before!.alert);
  });

  it('has a word in each file for what is left to write, and a test that finds it', () => {
    const rule = TREE_RULES.find(({ title }) => title === 'nothing is left to write')!;
    const begun = [...files]
      .filter(([file]) => file !== 'src/engine/rules/index.ts')
      .map(([name, text]) => ({ name, text }));
    for (const file of begun) expect(findingsOf(rule, [file]).length, file.name).toBeGreaterThan(0);
  });
});

test.each(['Quiet-Hours', 'quiet', 'quiet_hours', '../quiet-hours', 'quiet-hours-'])('%s is no id', (id) => {
  expect(whyNoId(id)).toContain(id);
});

test('an id of two words is one', () => {
  expect(whyNoId(ID)).toBeUndefined();
});

describe('npm run new', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['tools/new.mjs', ...args], { encoding: 'utf8' });

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    expect([status, stdout.includes('npm run new rule')]).toEqual([0, true]);
  });

  it.each([
    ['nothing', []],
    ['another kind', ['page', 'quiet-hours']],
    ['no id', ['rule']],
    ['an id that is none', ['rule', 'Quiet']],
    ['a rule that is there', ['rule', 'storm-fuel']],
  ])('refuses %s in one sentence', (_what, args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
