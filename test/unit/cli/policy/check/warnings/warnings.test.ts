import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../../../../../src/cli/policy/check/check-policy';
import { warningsOf } from '../../../../../../src/cli/policy/check/warnings/index';
import { policyWarnings } from '../../../../../../src/cli/policy/text/policy-findings';

const UNTIL = '2026-11-14T17:00:00Z';
const row = (match: string, more: object = {}) => ({ match: [match], ...more });

/** What is valid and senseless, and where. */
const SENSELESS: readonly (readonly [what: string, policy: object, paths: readonly string[]])[] = [
  ['a step above a stricter one of the file', { thresholds: { warn: 900, confirm: 500 } }, ['thresholds.warn']],
  ['a step above a stricter one that is built in', { thresholds: { notice: 150 } }, ['thresholds.notice']],
  ['a contact without a page or an address', { contact: { name: 'Us' } }, ['contact']],
  [
    'a contact that is a list',
    { contact: { name: 'Us', mail: 'all@b.example' }, lists: [{ address: 'all@b.example' }] },
    ['contact.mail'],
  ],
  ['two steps at one number', { thresholds: { warn: 1000 } }, ['thresholds.warn']],
  ['a step of new mail', { newMailThresholds: { warn: 6000 } }, ['newMailThresholds.warn']],
  [
    'a step of a row above a stricter one of the file',
    { thresholds: { block: 2000 }, senderOverrides: [row('a@b.example', { thresholds: { confirm: 3000 } })] },
    ['senderOverrides[0].thresholds.confirm'],
  ],
  [
    'an address after its domain',
    { senderOverrides: [row('*@b.example'), row('a@b.example')] },
    ['senderOverrides[1].match[0]'],
  ],
  [
    'a subdomain after its domain, and the same domain again',
    { senderOverrides: [row('*@b.example'), { match: ['*@c.b.example', '*@b.example', 'x@d.example'] }] },
    ['senderOverrides[1].match[0]', 'senderOverrides[1].match[1]'],
  ],
  [
    'an action below what the size of the list comes to',
    { lists: [{ address: 'all@b.example', size: 9000, action: 'warn' }] },
    ['lists[0].action'],
  ],
  [
    'an action that the rule sets for every row',
    { lists: [{ address: 'all@b.example', action: 'block' }], rules: { 'protected-list': 'warn' } },
    ['lists[0].action'],
  ],
  [
    'a setting that is locked, and whose rule is off',
    { locked: ['notices', 'thresholds'], rules: { 'large-audience': 'off' } },
    ['locked[1]'],
  ],
  ['a setting whose rule is off', { onUnknown: 'warn', rules: { 'unknown-size': 'off' } }, ['onUnknown']],
  ['an incident under observe', { mode: 'observe', incident: { until: UNTIL } }, ['mode']],
  ['an incident under off', { mode: 'off', incident: { until: UNTIL } }, ['mode']],
  [
    'an incident that some senders only observe',
    { incident: { until: UNTIL }, senderOverrides: [row('a@b.example', { mode: 'observe' })] },
    ['senderOverrides[0].mode'],
  ],
  [
    'an incident whose rule is off',
    { incident: { until: UNTIL }, rules: { 'incident-freeze': 'off' } },
    ['rules.incident-freeze'],
  ],
];

test.each(SENSELESS)('%s: the add-in takes the file, and the command warns there', (_what, policy, paths) => {
  const text = JSON.stringify(policy);
  expect(checkPolicy(text)).toEqual([]);
  const warnings = warningsOf(text);
  expect(warnings.map(({ path }) => path)).toEqual(paths);
  expect(policyWarnings(text).map(({ sentence }) => sentence)).toEqual(warnings.map(({ sentence }) => sentence));
});

test.each<[string, object]>([
  ['nothing is set', {}],
  ['one step is stricter than those that are built in', { thresholds: { block: 50 } }],
  ['a step is left out', { thresholds: { warn: 2000, confirm: 0 } }],
  [
    'a row leaves out the step above',
    { senderOverrides: [row('a@b.example', { newMailThresholds: { warn: 5000, confirm: 0 } })] },
  ],
  ['the narrower row comes first', { senderOverrides: [row('a@b.example'), row('*@b.example')] }],
  ['the action is stricter than the size', { lists: [{ address: 'all@b.example', size: 9000, action: 'block' }] }],
  [
    'a sender is named for whom that size comes to less',
    {
      lists: [{ address: 'all@b.example', size: 9000, action: 'warn' }],
      senderOverrides: [row('a@b.example', { newMailThresholds: { confirm: 0, warn: 0 } })],
    },
  ],
  [
    'the rule of the thresholds is off',
    { lists: [{ address: 'all@b.example', size: 9000, action: 'warn' }], rules: { 'large-audience': 'off' } },
  ],
  ['new mail of that size is not asked about', { lists: [{ address: 'all@b.example', size: 400, action: 'notice' }] }],
  ['the row is there for the size', { lists: [{ address: 'all@b.example', size: 9000, action: 'allow' }] }],
  ['a rule is off that nothing is set for', { rules: { 'large-audience': 'off', 'bcc-revealed': 'off' } }],
  ['a pilot enforces', { mode: 'observe', senderOverrides: [row('*@pilot.example', { mode: 'enforce' })] }],
  ['an incident is enforced', { incident: { until: UNTIL }, rules: { 'incident-freeze': 'block' } }],
])('nothing is said where %s', (_what, policy) => {
  expect(warningsOf(JSON.stringify(policy))).toEqual([]);
});

test('of a file that would not come into force its errors are enough', () => {
  expect(warningsOf('{"mode": "on", "thresholds": {"warn": 2000}}')).toEqual([]);
});

describe('a setting under its former name', () => {
  test.each([
    ['{"ladder": {"warn": 50}}', /^ladder .*\bthresholds\b/],
    ['{"newMailLadder": {"warn": 50}}', /^newMailLadder .*\bnewMailThresholds\b/],
    ['{"people": []}', /^people .*\bsenderOverrides\b/],
    [
      '{"senderOverrides": [{"match": ["a@b.example"], "ladder": {}}]}',
      /^senderOverrides\[0\]\.ladder .*\bthresholds\b/,
    ],
    ['{"locked": ["notices", "newMailLadder"]}', /^locked\[1\] .*\bnewMailThresholds\b/],
  ])('%s: one sentence names the present one', (text, sentence) => {
    expect(checkPolicy(text)).toEqual([expect.stringMatching(sentence)]);
    expect(checkPolicy(text)[0]).not.toMatch(/There are:/);
  });

  test('is no setting where the present one is none', () => {
    expect(checkPolicy('{"thresholds": {"people": 3}}')).toEqual([expect.stringMatching(/There are: notice/)]);
  });
});
