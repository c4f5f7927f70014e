import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../../../src/cli/policy/schema/json-schema';
import { DATE_TIME, parsePolicy } from '../../../../../src/policy/parse';
import type { Problem } from '../../../../../src/policy/parse';
import { POLICY_KEYS, SCHEMA } from '../../../../../src/policy/schema';
import { anyMistakenPolicy, anyPolicy } from '../../../../builders/cli/any-policy';

const schema = policySchema();
const validate = new Ajv2020({ strict: true, allErrors: true, keywords: ['patternErrorMessage'] }).compile(schema);

/** The parser's findings that a JSON Schema need not have, by what stands there: see policySchema. */
const BEYOND_SCHEMAS: Readonly<Partial<Record<Problem, (value: unknown) => boolean>>> = {
  'too-large': () => true,
  // Rows of one address that differ in something, or texts that differ in case or blanks.
  duplicate: () => true,
  'wrong-type': (value) => typeof value === 'string' && DATE_TIME.test(value),
  'too-long': (value) => typeof value === 'string' && Array.from(value).length < value.length,
};

const valueAt = (policy: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], policy);

/** Compares what the two make of a policy; the schema may overlook what no schema can tell, and nothing else. */
function agree(policy: unknown): void {
  const text = JSON.stringify(policy);
  const read = JSON.parse(text) as unknown;
  const { issues } = parsePolicy(text);
  const isTaken = validate(read);
  if (!issues.length) expect(validate.errors ?? []).toEqual([]);
  else if (isTaken)
    expect(issues.filter(({ path, problem }) => !BEYOND_SCHEMAS[problem]?.(valueAt(read, path)))).toEqual([]);
}

describe('the JSON Schema', () => {
  it('takes what the parser takes, and refuses what it refuses as far as a schema can', () => {
    fc.assert(fc.property(anyPolicy, agree), { numRuns: 200 });
    fc.assert(fc.property(anyMistakenPolicy, agree), { numRuns: 1000 });
  });

  it.each([
    { mode: 'on' },
    { thresholds: { warn: -1 } },
    { lists: [{ size: 3 }] },
    { lists: [{ address: 'a@b.example', message: 'x'.repeat(201) }] },
    { selfAliases: ['a@b.example', 'a@b.example'] },
    { selfAliases: ['a@b.example, c@d.example'] },
    { selfAliases: [`${'a'.repeat(310)}@bbb.example`] },
    { selfAliases: Array.from({ length: 101 }, (_, at) => `a${at}@b.example`) },
    { organisationDomains: ['@b.example'] },
    { incident: { until: '2026-11-14T12:00' } },
    { texts: { en: { 'pane.name': 1 } } },
    { locked: ['laddr'] },
    JSON.parse('{ "thresholds": { "__proto__": { "warn": 1 } } }') as object,
    [],
    null,
  ])('refuses %j', (policy) => {
    expect(validate(policy)).toBe(false);
    expect(parsePolicy(JSON.stringify(policy)).issues).not.toEqual([]);
  });

  it.each([
    ['rows of one address', { lists: [{ address: 'a@b.example' }, { address: 'A@b.example', size: 3 }] }, 'duplicate'],
    ['a date that no calendar has', { incident: { until: '2026-13-14T12:00Z' } }, 'wrong-type'],
    ['characters that count as two', { language: '\u{1f426}'.repeat(15) }, 'too-long'],
    [
      'a large file',
      { messages: Object.fromEntries(Array.from({ length: 400 }, (_, at) => [at, 'x'.repeat(200)])) },
      'too-large',
    ],
  ])('leaves %s to the parser', (_what, policy, problem) => {
    expect(validate(policy)).toBe(true);
    expect(parsePolicy(JSON.stringify(policy)).issues.map((issue) => issue.problem)).toEqual([problem]);
  });

  it('takes the example of a first policy and the built one', () => {
    const example = /```json\n([^]*?)```/.exec(readFileSync('docs/first-policy.md', 'utf8'))?.[1] ?? '';
    for (const text of [example, readFileSync('src/policy/policy.json', 'utf8')]) {
      expect(parsePolicy(text).issues).toEqual([]);
      expect(validate(JSON.parse(text))).toBe(true);
    }
  });
});

describe.each(POLICY_KEYS)('the setting %s', (key) => {
  const { description = '', default: preset, examples = [] } = schema.properties![key]!;

  it('has an example and a default that are good, and differ', () => {
    for (const value of [...examples, ...(preset === undefined ? [] : [preset])]) {
      expect(parsePolicy(JSON.stringify({ [key]: value })).issues).toEqual([]);
      expect(validate({ [key]: value })).toBe(true);
    }
    expect(examples).toHaveLength(1);
    expect(examples[0]).not.toEqual(preset);
  });

  it('is described: what it does, its default, who sets it, how layers meet', () => {
    expect(description).toMatch(/^[A-Z][^\n]*\.\n\nDefault: .+\.\nSet by: .+\.\nLayers: .+\.$/);
    expect(description.includes('each person')).toBe(SCHEMA[key].personal);
  });
});
