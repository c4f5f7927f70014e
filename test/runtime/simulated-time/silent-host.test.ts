import { expect, test } from 'vitest';
import type { FakeOffice } from '../../builders/outlook/fake-office';
import { scenarioTime } from '../../scenarios/scenario';
import { answeredAt, STAKES } from './a-send';
import { SimulatedEngine } from './simulated-engine';

const HOUR_MS = 3_600_000;
const POLICY_URL = 'https://localhost:3000/policy.json';
const engine = new SimulatedEngine();

/** A window on a device whose copy of the policy is an hour old. */
function windowBy(fetch: 'hang' | 'very-slow', policy: object, now: object = policy) {
  const { clock, device } = engine.at(scenarioTime);
  const readAt = scenarioTime - HOUR_MS;
  device.stored.set(
    'reply-all-guard.policy',
    JSON.stringify({ text: JSON.stringify(policy), readAt, triedAt: readAt }),
  );
  device.served.set(POLICY_URL, JSON.stringify(now));
  device.plan = { faults: { fetch } };
  const { to } = STAKES['block row']!;
  const office = engine.window({ because: '', to, expect: { action: 'block', rules: [] } }, device.plan);
  return { clock, office };
}

const HANDLERS = ['onNewMessageComposeHandler', 'onMessageComposeHandler', 'onMessageRecipientsChangedHandler'];

test.each(HANDLERS)('%s: the bar stands within half a second though the host is silent', async (handler) => {
  const { clock, office } = windowBy('hang', STAKES['block row']!.policy);
  engine.begin(office, handler);
  // Here Outlook ends the handler.
  await clock.run(500);
  expect(office.bars.size).toBe(1);
  const { session } = office;
  if (handler === 'onNewMessageComposeHandler') expect(session).toHaveProperty('opened');
  expect(session).toHaveProperty('lastDecision');
  expect(session).toHaveProperty('policy');
});

test.each(HANDLERS)('%s: what the host answers then corrects the bar', async (handler) => {
  const { clock, office } = windowBy('very-slow', STAKES['block row']!.policy, { mode: 'observe' });
  engine.begin(office, handler);
  await clock.run(500);
  expect(office.bars.size).toBe(1);
  await clock.run(9_500);
  expect(office.bars.size).toBe(0);
  expect(String(office.session?.lastDecision)).toContain('"shown":"allow"');
});

/** A window on a device that never knew a policy, once all is over. */
async function firstWindow(fetch: 'hang' | 'very-slow' | 'at-once', policy: string) {
  const { device } = engine.at(scenarioTime);
  device.served.set(POLICY_URL, policy);
  device.plan = { faults: { fetch } };
  const { to } = STAKES['block row']!;
  const office = engine.window({ because: '', to, expect: { action: 'block', rules: [] } }, device.plan);
  await engine.launch(office, 'onNewMessageComposeHandler');
  return office;
}

const shows = ({ calls }: FakeOffice): number => calls.filter((call) => call.endsWith('replaceAsync')).length;

test('a device that knows no policy yet speaks by the defaults where the host is slow, and takes it back', async () => {
  const office = await firstWindow('very-slow', '{"mode":"observe"}');
  expect([shows(office), office.bars.size]).toEqual([1, 0]);
  expect(String(office.session?.lastDecision)).toContain('"shown":"allow"');
});

test('where the host answers as hosts do, it shows nothing that policy does not want', async () => {
  expect(shows(await firstWindow('at-once', '{"mode":"observe"}'))).toBe(0);
});

test('where the host stays silent, the defaults stand', async () => {
  const office = await firstWindow('hang', '{"mode":"observe"}');
  expect([shows(office), office.bars.size]).toEqual([1, 1]);
});

/** What is waited for until its time is over, in each round. */
const WAITS = [
  { 'bcc.getAsync': 'hang', 'body.getAsync': 'hang' },
  { 'sessionData.getAllAsync': 'hang', fetch: 'hang' },
  { 'storage.get': 'hang', 'subject.getAsync': 'very-slow' },
] as const;

test.each([true, false])(
  'a clock that is set changes no budget (the engine counts time itself: %s)',
  async (hasOwn) => {
    const counting = new SimulatedEngine(hasOwn);
    for (const faults of WAITS)
      for (const afterMs of [10, 500, 950])
        for (const byMs of [-HOUR_MS, -2_000, 2_000, HOUR_MS]) {
          const run = { stake: STAKES.freeze!, mailbox: 15, plan: { faults }, policyAgeMs: 3 * HOUR_MS };
          const right = await answeredAt(counting, run);
          expect([byMs, await answeredAt(counting, { ...run, stepBack: { afterMs, byMs } })]).toEqual([byMs, right]);
        }
  },
);
