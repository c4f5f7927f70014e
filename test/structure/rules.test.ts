import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules/index';
import { SCHEMA } from '../../src/policy/schema';
import type { RuleScenarios } from '../scenarios/scenario';

const folder = 'src/engine/rules';
const stems = (of: string, ending: string): string[] =>
  readdirSync(of)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((stem) => stem !== 'index')
    .sort();
const ids = rules.map((rule) => rule.id).sort();

type Texts = Readonly<Record<'alert' | 'pane', Readonly<Record<string, unknown>>>>;

const languages = readdirSync('src/i18n')
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    language: path.basename(file, '.json'),
    texts: JSON.parse(readFileSync(`src/i18n/${file}`, 'utf8')) as Texts,
  }));
const english = languages.find(({ language }) => language === 'en')!.texts;

/** Both directions, each with what to do about it. */
function matches(found: readonly string[], what: string): void {
  const missing = ids.filter((id) => !found.includes(id)).map((id) => `${id}: add ${what}`);
  const left = found
    .filter((id) => !ids.includes(id))
    .map((id) => `${id}: no such rule in ${folder}/index.ts, remove ${what}`);
  expect([...missing, ...left]).toEqual([]);
}

test('every rule file stands in the table and has a page', () => {
  matches(stems(folder, '.ts'), `${folder}/<rule>.ts`);
  matches(stems(folder, '.md'), `its page, ${folder}/<rule>.md`);
});

test('every rule has a test of its own', () => {
  matches(stems('test/unit/engine/rules', '.test.ts'), 'test/unit/engine/rules/<rule>.test.ts');
});

test('every rule can be set by policy', () => {
  matches(
    Object.keys(SCHEMA.rules.type.fields).sort(),
    'its place in the table, from which `rules` in src/policy/schema.ts comes',
  );
});

describe.each(languages)('$language', ({ language, texts }) => {
  const file = `src/i18n/${language}.json`;
  const said = (section: keyof Texts): readonly string[] =>
    Object.keys(texts[section]).filter((key) => key.startsWith('rules.'));
  const wanted = rules.flatMap((rule) => rule.description!.messages.map((message) => `rules.${rule.id}.${message}`));

  test('the pane has a sentence for each message of every rule', () => {
    expect(wanted.filter((key) => !said('pane').includes(key)).map((key) => `add ${key} to "pane" of ${file}`)).toEqual(
      [],
    );
    expect(
      [...said('pane'), ...said('alert')]
        .filter((key) => !wanted.includes(key))
        .map((key) => `no rule says ${key}: remove it from ${file}`),
    ).toEqual([]);
  });

  test('the pane has a name for every rule', () => {
    const names = Object.keys(texts.pane).filter((key) => key.startsWith('rule.'));
    matches(
      names.map((key) => key.slice('rule.'.length)),
      `rule.<rule> in "pane" of ${file}`,
    );
  });

  test('alerts are brief about the same messages as in English', () => {
    expect([...said('alert')].sort()).toEqual(
      Object.keys(english.alert)
        .filter((key) => key.startsWith('rules.'))
        .sort(),
    );
  });
});

test.each(ids)('%s: its scenarios show it allowed and stopped', (id) => {
  const file = `test/scenarios/cases/${id}.json`;
  expect(existsSync(file), `write ${file}: one message let through, one that this rule stops`).toBe(true);
  const { allowed, stopped } = JSON.parse(readFileSync(file, 'utf8')) as RuleScenarios;
  expect(
    allowed.map((scenario) => scenario.expect.action).filter((action) => action !== 'allow' && action !== 'notice'),
  ).toEqual([]);
  expect(allowed.length, `${file}: add a message that is let through`).toBeGreaterThan(0);
  const byThisRule = stopped.filter((scenario) => scenario.expect.rules.includes(id));
  expect(byThisRule.length, `${file}: add a message that this rule stops`).toBeGreaterThan(0);
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s: its page starts with its id and names its policy key',
  (id) => {
    const page = readFileSync(`${folder}/${id}.md`, 'utf8');
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page, `say in ${id}.md how policy changes it`).toContain(`rules.${id}`);
  },
);
