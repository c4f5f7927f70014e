import { expect, test, vi } from 'vitest';
import { faultsOf, PORTS, prepare, STAKES } from './a-send';
import type { SendRun } from './a-send';
import { FAULTS } from './faults';
import { SimulatedEngine } from './simulated-engine';

const HOUR_MS = 3_600_000;
/** A run whose test is given up goes on, and disturbs those behind it. */
vi.setConfig({ testTimeout: 120_000 });

const engine = new SimulatedEngine();

/** Every sentence that says what was wrong with which of these runs. */
async function wrong(runs: Iterable<SendRun>): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const run of runs) sentences.push(...(await faultsOf(engine, run)));
  return sentences;
}

/** One of each in turn; every-fault.long.test.ts has them all. */
const TURNS = [
  { mailbox: 15, policyAgeMs: 0 },
  { mailbox: 13, policyAgeMs: HOUR_MS },
  { mailbox: 15, policyAgeMs: HOUR_MS },
  { mailbox: 13, policyAgeMs: 0 },
] as const;

test.each(PORTS)('Send answers once, in time, and by all that was answered, whatever %s does', async (port) => {
  const runs = Object.values(STAKES).flatMap((stake, at) =>
    FAULTS.map((fault, turn) => ({
      stake,
      plan: { faults: { [port]: fault } },
      ...TURNS[(at + turn) % TURNS.length]!,
    })),
  );
  expect(await wrong(runs)).toEqual([]);
});

test.each([100, 300, 550, 800])(
  'a device on which every call takes %d ms stops what it knows of',
  async (latencyMs) => {
    const runs = Object.values(STAKES).flatMap((stake) =>
      [0, HOUR_MS].map((policyAgeMs) => ({ stake, mailbox: 15, plan: { faults: {}, latencyMs }, policyAgeMs })),
    );
    expect(await wrong(runs)).toEqual([]);
  },
);

test.each([100, 300, 550])(
  'so it does where the host is silent, a write hangs and the clock steps back (%d ms)',
  async (latencyMs) => {
    const runs = Object.values(STAKES).map((stake) => ({
      stake,
      mailbox: 15,
      plan: { faults: { fetch: 'hang', 'sessionData.setAsync': 'hang' } as const, latencyMs },
      policyAgeMs: HOUR_MS,
      stepBack: { afterMs: 100, byMs: 2_000 },
    }));
    expect(await wrong(runs)).toEqual([]);
  },
);

test.each(['7', '{}', '[]', 'null', '"x"', '{"lists":null}', '{"people":1,"lists":[null]}', '{"rules":3}'])(
  'session data of another shape (%s) is as none at all',
  async (is) => {
    const keys = ['opened', 'from', 'lastDecision', 'lastSend', 'barDismissed', 'acknowledged', 'graphResults'];
    const session = Object.fromEntries(keys.map((key) => [key, `{"v":1,"is":${is}}`]));
    const runs = Object.values(STAKES).map((stake) => ({
      stake,
      mailbox: 15,
      plan: { faults: {} },
      policyAgeMs: 0,
      session,
    }));
    expect(await wrong(runs)).toEqual([]);
  },
);

/** Policies that alone make a list of what looks like a person of another organisation. */
const ELSEWHERE = 'croydonpractices@lists.example';
const MAKES_A_LIST: Readonly<Record<string, object>> = {
  'a row': { lists: [{ address: ELSEWHERE, action: 'block' }] },
  'an incident': { incident: { until: '2026-11-14T17:00:00Z', lists: [ELSEWHERE] } },
  'its own domain': { organisationDomains: ['lists.example'] },
};

const SEND_HANDLERS = { message: 'onMessageSendHandler', meeting: 'onAppointmentSendHandler' } as const;

test.each(
  Object.entries(MAKES_A_LIST).flatMap(([what, policy]) =>
    (['other', 'user'] as const).flatMap((type) =>
      (['message', 'meeting'] as const).map((kind) => [kind, what, type, policy] as const),
    ),
  ),
)(
  'a device that never read the policy reads it before it lets go a %s to what %s makes a list (typed %s)',
  async (kind, what, type, policy) => {
    const stake = {
      to: [{ who: `CroydonPractices <${ELSEWHERE}>`, type }],
      policy,
      atLeast: 'allow',
      byPolicy: true,
    } as const;
    const answerOn = async (policyAgeMs?: number) => {
      const run: SendRun = { stake, mailbox: 15, plan: { faults: {} }, policyAgeMs };
      const [answer] = await engine.launch(prepare(engine, run, kind === 'meeting'), SEND_HANDLERS[kind]);
      return answer;
    };
    const answer = await answerOn();
    // As on a device that has read it. A person's own domain makes no list of an entry that Outlook knows as a mailbox.
    expect(answer?.action).toBe((await answerOn(0))?.action);
    if (what !== 'its own domain') expect(answer?.action).toBe('block');
    expect(answer?.at).toBeLessThanOrEqual(1_900);
  },
);
