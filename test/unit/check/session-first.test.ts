import { expect, test } from 'vitest';
import { checkMessage } from '../../../src/check/check-message';
import { readSession, writeSession } from '../../../src/check/session-state';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const PRACTICES = 'croydonpractices@corp.example';
const FILLER = Array.from({ length: 400 }, (_, n) => ({
  address: `list${String(n)}@corp.example`,
  name: 'x'.repeat(60),
}));

/** A window whose device keeps nothing, and whose host falls silent once the window has opened. */
async function openedUnder(policy: object, outlook = new TestOutlook().practices()): Promise<TestOutlook> {
  outlook.policyFile = JSON.stringify(policy);
  for (const call of ['device.read', 'device.write'] as const) outlook.broken.add(call);
  await checkMessage('opened', outlook);
  outlook.policyFile = undefined;
  outlook.now += 10_000;
  return outlook;
}

test.each([
  ['observes', { mode: 'observe', lists: [{ address: PRACTICES, action: 'block' }] }, 'allow'],
  ['is off', { mode: 'off', lists: [{ address: PRACTICES, action: 'block' }] }, 'allow'],
  ['has a row that blocks', { lists: [{ address: PRACTICES, action: 'block' }] }, 'block'],
  ['has it first of many', { lists: [{ address: PRACTICES, action: 'block' }, ...FILLER] }, 'block'],
  ['freezes, in a long file', { incident: { until: '2026-11-14T17:00:00Z' }, lists: FILLER }, 'block'],
  ['has long texts, too', { mode: 'observe', messages: { a: 'x'.repeat(200) }, lists: FILLER }, 'allow'],
] as const)('the window remembers a policy that %s', async (_, policy, shown) => {
  const outlook = await openedUnder(policy);
  expect((await checkMessage('send', outlook)).shown).toBe(shown);
});

const BLOCK = { address: PRACTICES, action: 'block' };
const WARNED = FILLER.map((row) => ({ ...row, action: 'block' }));

test.each([
  ['is the last of many, of which each blocks', [...WARNED, BLOCK]],
  ['is the first', [BLOCK, ...WARNED]],
])('the window remembers the row of the list that is reached where it %s', async (_, lists) => {
  const outlook = await openedUnder({ lists });
  expect((await checkMessage('send', outlook)).shown).toBe('block');
});

test('it remembers the strictest of the others, for recipients who come later', async () => {
  const outlook = await openedUnder({ lists: [...FILLER, BLOCK] }, new TestOutlook().people(2));
  outlook.practices();
  expect((await checkMessage('send', outlook)).shown).toBe('block');
});

test('it asks again for the rows that it left out, and remembers those of who came', async () => {
  const policy = { lists: [...WARNED, BLOCK] };
  const outlook = await openedUnder(policy, new TestOutlook().people(2));
  outlook.practices().policyFile = JSON.stringify(policy);
  expect((await checkMessage('changed', outlook)).shown).toBe('block');
  outlook.policyFile = undefined;
  expect((await checkMessage('send', outlook)).shown).toBe('block');
});

test('a long policy whose recipients stay the same is not written again', async () => {
  const policy = { lists: [...WARNED, BLOCK] };
  const outlook = await openedUnder(policy);
  outlook.broken.clear();
  outlook.device.set(
    'policy',
    JSON.stringify({ text: JSON.stringify(policy), readAt: outlook.now, triedAt: outlook.now }),
  );
  await checkMessage('changed', outlook);
  outlook.asked.length = 0;
  await checkMessage('changed', outlook);
  expect(outlook.asked.filter((call) => call === 'session.write' || call === 'http')).toEqual([]);
});

test('no policy of the size that may be served fills session data', async () => {
  const row = (n: number) => ({
    address: `${String(n)}@${'x'.repeat(60)}.example`,
    name: '"'.repeat(119),
    action: 'block',
  });
  for (const policy of [
    { lists: Array.from({ length: 150 }, (_, n) => row(n)) },
    { messages: Object.fromEntries(Array.from({ length: 250 }, (_, n) => [String(n), 'x'.repeat(200)])) },
    { incident: { until: '2026-11-14T17:00:00Z', lists: Array.from({ length: 100 }, (_, n) => row(n).address) } },
  ]) {
    const outlook = await openedUnder(policy);
    const texts = [...outlook.sessionTexts.values()];
    expect(texts.join('').length).toBeLessThan(32_000);
    expect((await readSession(outlook.session)).policy?.text).toBeTypeOf('string');
  }
});

test('the newer of window and device counts', async () => {
  const outlook = await openedUnder({ mode: 'off' });
  outlook.broken.clear();
  const at = outlook.now;
  outlook.device.set('policy', JSON.stringify({ text: '{"mode":"observe"}', readAt: at, triedAt: at }));
  expect((await checkMessage('send', outlook)).policy.policy.mode).toBe('observe');
  outlook.device.set('policy', JSON.stringify({ text: '{"mode":"observe"}', readAt: 1, triedAt: at }));
  expect((await checkMessage('send', outlook)).policy.policy.mode).toBe('off');
});

test.each(['{"text":{}}', '{"text":"mode"}', '{"text":"{\\"mood\\":1}"}', '{"text":null}', '{}'])(
  'a policy of another hand (%s) is none, however new it says it is',
  async (is) => {
    const outlook = await openedUnder({ mode: 'off' });
    outlook.broken.clear();
    const at = outlook.now;
    outlook.device.set('policy', JSON.stringify({ text: '{"mode":"observe"}', readAt: at, triedAt: at }));
    const foreign = { ...(JSON.parse(is) as object), readAt: 9e99, triedAt: 9e99 };
    outlook.sessionTexts.set('policy', JSON.stringify({ v: 1, is: foreign }));
    expect((await checkMessage('send', outlook)).policy.policy.mode).toBe('observe');
  },
);

test('a policy that is known is not written again', async () => {
  const outlook = await openedUnder({});
  const policy = outlook.sessionTexts.get('policy');
  outlook.asked.length = 0;
  await checkMessage('changed', outlook);
  expect(outlook.sessionTexts.get('policy')).toBe(policy);
  expect(outlook.asked).not.toContain('http');
});

test('what the person chose in this window counts, whatever roaming settings still say', async () => {
  const outlook = new TestOutlook().practices();
  outlook.personal = '{"thresholds":{"warn":2}}';
  await writeSession(outlook.session, 'choices', `{"knownLists":[{"address":"${PRACTICES}"}]}`);
  const { policy } = await checkMessage('send', outlook);
  expect(policy.policy.knownLists).toEqual([{ address: PRACTICES }]);
  expect(policy.policy.thresholds.warn).toBe(100);
});

test.each(['7', '[]', '{"length":1}', '"{"', '"{\\"mode\\":\\"off\\"}"', '"{\\"mood\\":1}"'])(
  'choices of another shape (%s) are none',
  async (is) => {
    const outlook = new TestOutlook().practices();
    outlook.personal = '{"notices":"hide"}';
    outlook.sessionTexts.set('choices', `{"v":1,"is":${is}}`);
    const { policy } = await checkMessage('send', outlook);
    expect(policy.policy).toMatchObject({ notices: 'hide', mode: 'enforce' });
  },
);

test('another From counts though its event never came, once recipients change', async () => {
  const shared = { name: 'Communications', address: 'comms@corp.example' };
  const outlook = new TestOutlook().people(150);
  outlook.policyFile = JSON.stringify({
    senderOverrides: [{ match: [shared.address], thresholds: { block: 140 } }],
  });
  await checkMessage('opened', outlook);
  outlook.sender = shared;
  expect((await checkMessage('changed', outlook)).shown).toBe('block');
  outlook.broken.add('from');
  expect((await checkMessage('send', outlook)).shown).toBe('block');
});
