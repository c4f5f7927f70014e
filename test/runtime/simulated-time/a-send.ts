import type { Entry, Scenario } from '../../scenarios/scenario';
import type { FakeOffice } from '../../builders/outlook/fake-office';
import { ANSWERS } from './faults';
import type { PortFault, PortPlan } from './faults';
import { ACTIONS } from '../../../src/engine/decision';
import type { Completed, SimulatedEngine } from './simulated-engine';

/** 14 November 2026, 08:29 in UTC: the time that scenarios have. */
const MORNING = Date.UTC(2026, 10, 14, 8, 29);
const POLICY_URL = 'https://localhost:3000/policy.json';
const POLICY_KEY = 'reply-all-guard.policy';

const LIST_ADDRESS = 'croydonpractices@corp.example';
const list: Entry = { who: `CroydonPractices <${LIST_ADDRESS}>`, type: 'distributionList' };

/** A message to all that must be stopped, or must not be. */
export interface Stake {
  readonly to: readonly Entry[];
  readonly policy: object;
  /** The mildest answer that is right once the recipients, and where `byPolicy` the policy, are known. */
  readonly atLeast: 'allow' | 'warn' | 'block';
  /** Policy alone makes it so: without it the list is one of unknown size. */
  readonly byPolicy: boolean;
}

export const STAKES: Readonly<Record<string, Stake>> = {
  freeze: {
    to: [list],
    policy: { incident: { until: '2026-11-14T17:00:00Z', lists: [LIST_ADDRESS] } },
    atLeast: 'block',
    byPolicy: true,
  },
  'block row': {
    to: [list],
    policy: { lists: [{ address: LIST_ADDRESS, action: 'block' }] },
    atLeast: 'block',
    byPolicy: true,
  },
  'large list': {
    to: [list],
    policy: { lists: [{ address: LIST_ADDRESS, size: 850_000, action: 'allow' }] },
    atLeast: 'block',
    byPolicy: true,
  },
  'unknown list': { to: [list], policy: {}, atLeast: 'warn', byPolicy: false },
  '40 people': { to: [{ people: 40 }], policy: {}, atLeast: 'allow', byPolicy: false },
};

/** Requirement sets that clients report, the part behind `1.`. */
export const MAILBOXES = [5, 8, 12, 13, 14, 15, 16];

/** The send handler's own deadline; Outlook shows its notice at five seconds. */
const COMPLETED_BY_MS = 1_900;

/** Everything that Send may ask: Outlook's calls, the device's store, the network. */
export const PORTS = [
  'to.getAsync',
  'cc.getAsync',
  'bcc.getAsync',
  'sessionData.getAllAsync',
  'sessionData.setAsync',
  'body.getAsync',
  'subject.getAsync',
  'getComposeTypeAsync',
  'getConversationIndexAsync',
  'storage',
  'storage.get',
  'storage.set',
  'fetch',
  'roamingSettings',
] as const;

export interface SendRun {
  readonly stake: Stake;
  readonly mailbox: number;
  readonly plan: PortPlan;
  /** How old the device's copy of the policy is; undefined: there is none. */
  readonly policyAgeMs?: number | undefined;
  /** The day's clock is set back (forward: below zero) this long after Send was pressed. */
  readonly stepBack?: { readonly afterMs: number; readonly byMs: number } | undefined;
  /** What session data holds, by key. */
  readonly session?: Readonly<Record<string, string>>;
}

/** When each of these runs was answered. */
export const answeredAt = async (engine: SimulatedEngine, run: SendRun): Promise<number | undefined> =>
  (await send(engine, run)).completed[0]?.at;

/** A fresh device, and a window on it with the message, or the meeting, of that run. */
export function prepare(engine: SimulatedEngine, run: SendRun, isMeeting = false): FakeOffice {
  const { stake, mailbox, plan, policyAgeMs, stepBack, session } = run;
  const { clock, device } = engine.at(MORNING);
  const text = JSON.stringify(stake.policy);
  if (policyAgeMs !== undefined) {
    const readAt = MORNING - policyAgeMs;
    device.stored.set(POLICY_KEY, JSON.stringify({ text, readAt, triedAt: readAt }));
  }
  device.served.set(POLICY_URL, text);
  device.plan = plan;
  const message: Scenario = { because: '', to: stake.to, expect: { action: 'block', rules: [] } };
  const office = engine.window(isMeeting ? { ...message, meeting: true } : message, plan);
  office.mailbox = mailbox;
  if (session) office.session = { ...session };
  if (stepBack) clock.setTimeout(() => clock.step(-stepBack.byMs), stepBack.afterMs);
  return office;
}

/** One press of Send on a fresh device. */
async function send(
  engine: SimulatedEngine,
  run: SendRun,
): Promise<{ readonly completed: readonly Completed[]; readonly office: FakeOffice }> {
  const office = prepare(engine, run);
  return { completed: await engine.launch(office, 'onMessageSendHandler'), office };
}

/** So long an answer is waited for of a call that threw. */
const THROWN_MS = 50;

export const answersIn = (port: string, { faults, latencyMs = 0 }: PortPlan): boolean => {
  const ofAll = faults[port.split('.')[0]!];
  // What is not there has no calls that could do anything else.
  const fault = ofAll === 'missing' ? ofAll : (faults[port] ?? ofAll);
  // What throws has returned no promise.
  const isPromised = port.startsWith('storage') || port === 'fetch';
  if (fault === 'throw-after-calling' && (isPromised || latencyMs >= THROWN_MS)) return false;
  return fault === undefined || ANSWERS.includes(fault);
};

/** What the answer may not be milder than, by what Outlook and the stores answered in time. */
function leastFor({ stake, plan, policyAgeMs, mailbox }: SendRun): Stake['atLeast'] {
  if (!answersIn('to.getAsync', plan)) return 'allow';
  const fromDevice = policyAgeMs !== undefined && answersIn('storage.get', plan);
  const least = fromDevice || !stake.byPolicy ? stake.atLeast : 'warn';
  // Before Mailbox 1.14 a warn passes on a second press: where no press can be stored, it lets go rather than become a block.
  const canStore = SESSION.every((port) => answersIn(port, plan)) && !comesTooLate(plan);
  return least === 'warn' && mailbox < 14 && !canStore ? 'allow' : least;
}

/** Whether a write as slow as that one is no longer confirmed in time, behind what was waited for in vain. */
function comesTooLate({ faults, latencyMs = 0 }: PortPlan): boolean {
  // What answers late is waited for as well as what does not answer. The device's store is asked in both rounds.
  const waits = Object.keys(faults)
    .filter((port) => port !== 'sessionData.setAsync' && !IN_TIME.includes(faults[port]!))
    .reduce((times, port) => times + (port.startsWith('storage') ? 2 : 1), 0);
  if (waits > 3) return true;
  const slow = LATE.includes(faults['sessionData.setAsync']!);
  return latencyMs >= 300 ? waits > 0 : (slow || latencyMs >= 100) && waits > 1;
}

const LATE: readonly PortFault[] = ['slow', 'very-slow'];
const IN_TIME = ANSWERS.filter((fault) => !LATE.includes(fault));

const SESSION = ['sessionData.getAllAsync', 'sessionData.setAsync'];

/** Sentences on what was wrong with how that Send was answered; none where all was right. */
export async function faultsOf(engine: SimulatedEngine, run: SendRun): Promise<readonly string[]> {
  const { completed, office } = await send(engine, run);
  const [first] = completed;
  const told = (): string =>
    `${JSON.stringify({ ...run, stake: run.stake.policy })}: ${completed.map(({ action, at }) => `${action} at ${at} ms`).join()}`;
  const faults: string[] = [];
  if (!first || completed.length > 1) return [`not completed once: ${told()}`];
  const changes = office.calls.filter((call) => /(set|add|prepend|replace|remove|save)Async$/.test(call));
  if (changes.some((call) => call !== 'sessionData.setAsync'))
    faults.push(`changed the item by ${changes.join()}: ${told()}`);
  if (first.at > COMPLETED_BY_MS) faults.push(`too late: ${told()}`);
  const least = leastFor(run);
  if (ACTIONS.indexOf(first.action as never) < ACTIONS.indexOf(least)) faults.push(`milder than ${least}: ${told()}`);
  if (run.stake.atLeast === 'allow' && first.action !== 'allow') faults.push(`ordinary mail stopped: ${told()}`);
  return faults;
}
