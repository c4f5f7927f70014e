import { expect, test } from 'vitest';
import { checkMessage } from '../../../src/check/check-message';
import { ACTIONS } from '../../../src/engine/decision';
import { rules } from '../../../src/engine/rules/index';
import type { SCHEMA } from '../../../src/policy/schema';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const ONE = 'colleague0@corp.example';

/** Everything as strict as a policy can be made. */
const HARSHEST = {
  thresholds: { notice: 1, warn: 1, confirm: 1, block: 1 },
  newMailThresholds: { notice: 1, warn: 1, confirm: 1, block: 1 },
  onUnknown: 'block',
  rules: Object.fromEntries(
    rules.filter(({ followsSetting }) => !followsSetting).map(({ id }) => [id, 'block']),
  ) satisfies Readonly<Record<string, (typeof SCHEMA.rules.type.fields)[string]['values'][number]>>,
  incident: { until: '2026-12-31T00:00:00Z' },
  confirm: 'reason',
};

async function shownUnder(policy: Readonly<Record<string, unknown>>, address = ONE): Promise<string> {
  const outlook = new TestOutlook().people(1);
  outlook.fields.to = [{ name: 'Colleague', address, type: 'user' }];
  outlook.policyFile = JSON.stringify(policy);
  await checkMessage('opened', outlook);
  return (await checkMessage('send', outlook)).shown;
}

test('a reply to one colleague passes under the harshest policy that does not name them', async () => {
  expect(await shownUnder(HARSHEST)).toBe('allow');
  expect(await shownUnder({ ...HARSHEST, lists: [{ address: 'somebody.else@corp.example', action: 'block' }] })).toBe(
    'allow',
  );
});

test.each(ACTIONS)('a row of their address makes it a list, which is answered as the row says: %s', async (action) => {
  expect(await shownUnder({ lists: [{ address: ONE, size: 1, action }] })).toBe(action);
});

test('outside the organisation too, for whoever counts domains from one on', async () => {
  expect(await shownUnder({ ...HARSHEST, outsideDomains: 1 }, 'ann@elsewhere.example')).toBe('allow');
});
