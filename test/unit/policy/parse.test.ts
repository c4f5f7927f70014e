import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy, POLICY_LIMIT } from '../../../src/policy/parse';

const issuesOf = (policy: unknown, who?: 'person') =>
  parsePolicy(JSON.stringify(policy), who).issues.map(({ path, problem }) => [path, problem]);

test('an empty object is a policy', () => {
  expect(parsePolicy('{}')).toEqual({ layer: {}, issues: [] });
});

test('reads every kind of value into its parsed form', () => {
  const { layer, issues } = parsePolicy(
    JSON.stringify({
      $schema: './policy.schema.json',
      mode: 'observe',
      thresholds: { warn: 50, block: 0 },
      rules: { 'storm-fuel': 'block' },
      lists: [{ address: ' Practices@Croydon.Example ', size: 850_000, action: 'block', message: 'Ask us.' }],
      organisationDomains: ['Croydon.Example'],
      incident: { until: '2026-11-14T12:00:00+01:00', lists: ['A@b.example'] },
      locked: ['thresholds'],
    }),
  );
  expect(issues).toEqual([]);
  expect(layer).toEqual({
    mode: 'observe',
    thresholds: { warn: 50, block: 0 },
    rules: { 'storm-fuel': 'block' },
    lists: [{ address: 'practices@croydon.example', size: 850_000, action: 'block', message: 'Ask us.' }],
    organisationDomains: ['croydon.example'],
    incident: { until: Date.UTC(2026, 10, 14, 11), lists: ['a@b.example'] },
    locked: ['thresholds'],
  });
});

test('a byte order mark is no fault', () => {
  expect(parsePolicy('\ufeff{"mode":"off"}').layer).toEqual({ mode: 'off' });
});

test.each([
  ['not JSON', '{"mode":', 'not-json'],
  ['a trailing comma', '{"mode":"off",}', 'not-json'],
  ['an array', '[]', 'wrong-type'],
  ['null', 'null', 'wrong-type'],
  ['too large', JSON.stringify({ mode: 'x'.repeat(POLICY_LIMIT) }), 'too-large'],
])('%s is refused as a whole', (_, source, problem) => {
  expect(parsePolicy(source)).toMatchObject({ layer: {}, issues: [{ path: '', problem }] });
});

test.each([
  [{ mod: 'off' }, 'mod', 'unknown-key'],
  [{ mode: 'on' }, 'mode', 'not-allowed'],
  [{ thresholds: { warn: '100' } }, 'thresholds.warn', 'wrong-type'],
  [{ thresholds: { warn: 2.5 } }, 'thresholds.warn', 'wrong-type'],
  [{ thresholds: { warn: -1 } }, 'thresholds.warn', 'too-small'],
  [{ thresholds: { panic: 1 } }, 'thresholds.panic', 'unknown-key'],
  [{ thresholds: JSON.parse('{"__proto__":{"warn":1}}') }, 'thresholds.__proto__', 'unknown-key'],
  [{ rules: { 'large-audience': 'block' } }, 'rules.large-audience', 'not-allowed'],
  [{ lists: [{}] }, 'lists[0].address', 'missing'],
  [{ lists: [{ address: 'nobody' }] }, 'lists[0].address', 'wrong-type'],
  [{ lists: [{ address: 'a@b.example', size: 0 }] }, 'lists[0].size', 'too-small'],
  [{ lists: [{ address: 'a@b.example', message: 'x'.repeat(201) }] }, 'lists[0].message', 'too-long'],
  [{ lists: [{ address: 'a@b.example' }, { address: 'A@B.example' }] }, 'lists[1]', 'duplicate'],
  [{ organisationDomains: ['@croydon'] }, 'organisationDomains[0]', 'wrong-type'],
  [{ lists: [{ address: '*@b.example' }] }, 'lists[0].address', 'wrong-type'],
  [{ lists: [{ address: 'a@b.example', link: 'javascript:alert(1)' }] }, 'lists[0].link', 'wrong-type'],
  [{ senderOverrides: [{ thresholds: {} }] }, 'senderOverrides[0].match', 'missing'],
  [{ senderOverrides: [{ match: ['a*@b.example'] }] }, 'senderOverrides[0].match[0]', 'wrong-type'],
  [{ senderOverrides: [{ match: ['a@b.example'], rules: {} }] }, 'senderOverrides[0].rules', 'unknown-key'],
  [{ onFailure: 'confirm' }, 'onFailure', 'not-allowed'],
  [{ audit: { endpoint: 'http://collector.example/v1/logs' } }, 'audit.endpoint', 'wrong-type'],
  [{ incident: { until: 'tomorrow' } }, 'incident.until', 'wrong-type'],
  [{ incident: { until: '2026-11-14T12:00:00' } }, 'incident.until', 'wrong-type'],
  [{ incident: {} }, 'incident.until', 'missing'],
  [{ locked: ['laddr'] }, 'locked[0]', 'unknown-key'],
])('%j: %s is %s', (policy, path, problem) => {
  expect(issuesOf(policy)).toContainEqual([path, problem]);
  // One fault and the whole file is out: half a policy is nobody's policy.
  expect(parsePolicy(JSON.stringify(policy)).layer).toEqual({});
});

test('an address that is shown or asked keeps its case, one that is compared does not', () => {
  const { layer } = parsePolicy(
    '{"senderOverrides":[{"match":[" *@Comms.EXAMPLE "]}],"audit":{"endpoint":" https://c.example/V1/logs "}}',
  );
  expect(layer).toEqual({
    senderOverrides: [{ match: ['*@comms.example'] }],
    audit: { endpoint: 'https://c.example/V1/logs' },
  });
});

test.each([
  'https://b.example/a)b',
  'data:text/html,<script>alert(1)</script>',
  'http://b.example/',
  'https:b.example',
  'https://intranet.corp.example@evil.example/',
  'https://user:password@b.example/',
  'https://b.example\\@evil.example/',
  'https://b.example/\u202egnp.exe',
  'https://\u0430pple.example/',
  'https://b.example/a\nb',
])('%j does not lead where it seems to', (link) => {
  const { issues } = parsePolicy(JSON.stringify({ lists: [{ address: 'a@b.example', link }] }));
  expect(issues).toEqual([{ path: 'lists[0].link', problem: 'wrong-type' }]);
});

test('words are read without what no reader sees: control, zero-width and direction characters', () => {
  const words = 'Ring \u202e1234\u202c\u0007 now\u200b\r\nor never';
  const { layer, issues } = parsePolicy(
    JSON.stringify({
      lists: [{ address: 'a@b.example', name: words, message: words }],
      messages: { a: words },
      incident: { until: '2026-11-14T12:00:00Z', message: words },
      texts: { fr: { 'button.review': 'Pourquoi\u202f?' }, en: { 'button.review': words } },
    }),
  );
  const plain = 'Ring 1234  now or never';
  expect(issues).toEqual([]);
  expect(layer.lists).toEqual([{ address: 'a@b.example', name: plain, message: plain }]);
  expect([layer.messages?.a, layer.incident?.message, layer.texts?.en?.['button.review']]).toEqual([
    plain,
    plain,
    plain,
  ]);
  expect(layer.texts?.fr?.['button.review']).toBe('Pourquoi\u202f?');
});

test('a person may not set what is the organisation’s', () => {
  expect(issuesOf({ mode: 'off' }, 'person')).toEqual([['mode', 'not-yours']]);
  expect(issuesOf({ thresholds: { warn: 10 } }, 'person')).toEqual([]);
});

test('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (source) => {
      const { layer, issues } = parsePolicy(source);
      return issues.length === 0 || Object.keys(layer).length === 0;
    }),
  );
});
