import { describe, expect, test } from 'vitest';
import type { Entry, Scenario } from '../../scenarios/scenario';
import type { FakeOffice } from '../../builders/outlook/fake-office';
import { FAULTS } from './faults';
import type { PortFault } from './faults';
import type { Completed } from './simulated-engine';
import { SimulatedEngine } from './simulated-engine';

const MORNING = Date.UTC(2026, 10, 14, 8, 29);
const HOUR_MS = 3_600_000;
const COLLECTOR = 'https://collector.example/v1/logs';
const POLICY_KEY = 'reply-all-guard.policy';
const LIST = 'practices@corp.example';

const engine = new SimulatedEngine();

/** What a collector does to the first request; later ones it takes. */
type Collector = PortFault | 200 | 400 | 413 | 429 | 500;
const COLLECTORS: readonly Collector[] = [...FAULTS, 200, 400, 413, 429, 500];

/** Those after which the device knows that its records have arrived. */
const TAKEN: readonly Collector[] = [200, 'slow', 'very-slow', 'twice', 'ok-then-error', 'at-once'];
/** Those that say that they will never take it: it is not sent again, and counted as lost with the next record. */
const NEVER: readonly Collector[] = [400, 413];

interface Press {
  readonly row: object;
  readonly to?: readonly Entry[];
  readonly meeting?: true;
  readonly mailbox?: number;
  readonly latencyMs?: number;
  /** Launches of the handler, in milliseconds after the press. */
  readonly launches?: readonly number[];
  readonly mode?: 'observe';
  /** Whether its record leaves at once. */
  readonly atOnce: boolean;
}

const list: Entry = { who: `Practices <${LIST}>`, type: 'distributionList' };
const blocked = { row: { action: 'block' }, atOnce: true };

const PRESSES: Readonly<Record<string, Press>> = {
  'a block': blocked,
  'a block before Mailbox 1.14': { ...blocked, mailbox: 13 },
  'a block of an invitation': { ...blocked, meeting: true },
  'a block that is launched twice at once': { ...blocked, launches: [0, 0] },
  'a block that is launched again after 50 ms': { ...blocked, launches: [0, 50] },
  'a block on a slow device': { ...blocked, latencyMs: 300 },
  'a block that nobody sees': { ...blocked, mode: 'observe' },
  'a confirm': { row: { action: 'confirm' }, atOnce: true },
  'a warn': { row: { size: 200 }, atOnce: false },
  'a notice': { row: { size: 40 }, atOnce: false },
};

interface Run {
  readonly completed: readonly (readonly Completed[])[];
  /** The uids in each request to the collector, until a minute after the press, and with the window that opens an hour later. */
  readonly atOnce: readonly (readonly string[])[];
  readonly later: readonly (readonly string[])[];
}

async function run(
  { row, to = [list], meeting, mailbox = 15, latencyMs = 20, launches = [0], mode }: Press,
  collector?: Collector,
): Promise<Run> {
  const { clock, device } = engine.at(MORNING);
  const text = JSON.stringify({
    lists: [{ address: LIST, ...row }],
    ...(mode && { mode }),
    ...(collector !== undefined && { audit: { endpoint: COLLECTOR } }),
  });
  device.stored.set(POLICY_KEY, JSON.stringify({ text, readAt: MORNING, triedAt: MORNING }));
  device.served.set('https://localhost:3000/policy.json', text);
  device.served.set(COLLECTOR, '');
  if (typeof collector === 'number') device.statuses.set(COLLECTOR, collector);
  // The device's copy of the policy is new: nothing but the collector is asked on Send.
  device.plan = { faults: typeof collector === 'string' ? { fetch: collector } : {}, latencyMs };
  const message: Scenario = { because: '', to, expect: { action: 'block', rules: [] } };
  const open = (): FakeOffice => {
    const office = engine.window(meeting ? { ...message, meeting } : message, { faults: {}, latencyMs });
    office.mailbox = mailbox;
    return office;
  };
  const office = open();
  const handler = meeting ? 'onAppointmentSendHandler' : 'onMessageSendHandler';
  const completed: (readonly Completed[])[] = [];
  for (const [at, wait] of launches.entries()) {
    await clock.run(wait - (launches[at - 1] ?? 0));
    completed.push(engine.begin(office, handler));
  }
  await clock.run(60_000);
  const requests = (): readonly (readonly string[])[] =>
    device.requests.filter(({ method }) => method === 'POST').map(({ body }) => uidsIn(body!));
  const atOnce = requests();
  device.statuses.clear();
  device.plan = { faults: {} };
  await clock.run(HOUR_MS);
  await engine.launch(open(), meeting ? 'onNewAppointmentOrganizerHandler' : 'onNewMessageComposeHandler');
  return { completed, atOnce, later: requests().slice(atOnce.length) };
}

const uidsIn = (body: string): readonly string[] =>
  [...body.matchAll(/"log\.record\.uid","value":\{"stringValue":"([^"]+)"/g)].map(([, uid]) => uid!);

describe.each(Object.entries(PRESSES))('%s', (_, press) => {
  test.each(COLLECTORS)('is answered as without a collector, and recorded once there: %s', async (collector) => {
    const [without, withOne] = [await run(press), await run(press, collector)];
    expect(withOne.completed).toEqual(without.completed);
    expect(without.atOnce.concat(without.later)).toEqual([]);

    const { atOnce, later } = withOne;
    const isAsked = press.atOnce && collector !== 'missing';
    expect(atOnce).toHaveLength(isAsked ? 1 : 0);
    const isSettled = isAsked && [...TAKEN, ...NEVER].includes(collector);
    const [first = []] = atOnce;
    const [second = []] = later;
    expect(later).toHaveLength(isSettled ? 0 : 1);
    if (isAsked) expect(first.length).toBeGreaterThan(0);
    if (isAsked && !isSettled) expect(second).toEqual(first);
    expect(new Set([...first, ...second]).size).toBe(Math.max(first.length, second.length));
  });
});
