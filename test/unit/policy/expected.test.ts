import { expect, test } from 'vitest';
import { expectedFor } from '../../../src/policy/expected';
import { parsePolicy, POLICY_LIMIT } from '../../../src/policy/parse';
import { POLICY_KEYS } from '../../../src/policy/schema';

test.each([
  [{ mode: 'on' }, 'enforce | observe | off'],
  [{ mod: 'off' }, POLICY_KEYS.join(' | ')],
  [{ locked: ['laddr'] }, POLICY_KEYS.join(' | ')],
  [{ thresholds: 5 }, 'object'],
  [{ thresholds: { panic: 1 } }, 'notice | warn | confirm | block'],
  [{ thresholds: { warn: '100' } }, 'whole number'],
  [{ lists: 'all@b.example' }, 'list'],
  [{ lists: [{ address: 'nobody' }] }, 'name@example.com'],
  [{ lists: [{ address: 'a@b.example', size: 0 }] }, '1'],
  [{ lists: [{ address: 'a@b.example', message: 'x'.repeat(201) }] }, '200'],
  [{ lists: [{ address: 'a@b.example', colour: 'red' }] }, 'address | name | size | action | message | link'],
  [{ organisationDomains: ['@croydon'] }, 'example.com'],
  [{ senderOverrides: [{ match: ['comms'] }] }, '*@example.com'],
  [{ audit: { endpoint: 'http://collector.example/' } }, 'https://example.com/'],
  [{ incident: {} }, ''],
  [['an array'], 'object'],
])('%j: expected is %s', (policy, expected) => {
  expect(parsePolicy(JSON.stringify(policy)).issues.map(expectedFor)).toEqual([expected]);
});

test('a file that is too large is told the limit', () => {
  expect(expectedFor({ path: '', problem: 'too-large' })).toBe(String(POLICY_LIMIT));
});
