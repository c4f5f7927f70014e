import type { FakeOffice } from '../../builders/outlook/fake-office';
import type { StoredDecision } from '../../../src/check/session-state';
import { ACTIONS } from '../../../src/engine/decision';
import type { Action } from '../../../src/engine/decision';
import { answersIn, PORTS, prepare, STAKES } from './a-send';
import type { SendRun } from './a-send';
import type { Completed, SimulatedEngine } from './simulated-engine';

/** A handler whose work is the bar, in the window of a message or of a meeting. */
export interface ComposeHandler {
  readonly name: string;
  readonly isMeeting: boolean;
  /** It is told that the window opens, and takes the snapshot. */
  readonly opens: boolean;
}

export const COMPOSE_HANDLERS: readonly ComposeHandler[] = [
  { name: 'onNewMessageComposeHandler', isMeeting: false, opens: true },
  { name: 'onMessageComposeHandler', isMeeting: false, opens: false },
  { name: 'onMessageRecipientsChangedHandler', isMeeting: false, opens: false },
  { name: 'onMessageFromChangedHandler', isMeeting: false, opens: false },
  { name: 'onNewAppointmentOrganizerHandler', isMeeting: true, opens: true },
  { name: 'onAppointmentOrganizerHandler', isMeeting: true, opens: false },
  { name: 'onAppointmentAttendeesChangedHandler', isMeeting: true, opens: false },
  { name: 'onAppointmentFromChangedHandler', isMeeting: true, opens: false },
];

/** What those may ask, Send's ports included: of a message, and of a meeting. */
const BARS = ['notificationMessages.getAllAsync', 'notificationMessages.replaceAsync'];
const OF_MESSAGES = ['to.getAsync', 'cc.getAsync', 'bcc.getAsync', 'getComposeTypeAsync', 'getConversationIndexAsync'];
const OF_MEETINGS = ['requiredAttendees.getAsync', 'optionalAttendees.getAsync', 'organizer.getAsync'];

export const portsOf = ({ isMeeting }: ComposeHandler): readonly string[] =>
  isMeeting
    ? [...PORTS.filter((port) => !OF_MESSAGES.includes(port)), ...OF_MEETINGS, ...BARS]
    : [...PORTS, 'from.getAsync', ...BARS];

/** What the rules come to, of a reply to all and of an invitation, where recipients and policy are known. */
const COMES_TO: Readonly<Record<keyof typeof STAKES, readonly [message: Action, meeting: Action]>> = {
  freeze: ['block', 'block'],
  'block row': ['block', 'block'],
  'large list': ['block', 'confirm'],
  'unknown list': ['warn', 'notice'],
  '40 people': ['notice', 'allow'],
};

export interface ComposeRun extends Omit<SendRun, 'stake' | 'session'> {
  readonly stake: string;
  readonly handler: ComposeHandler;
}

/** The bar under a silent host stands by then. */
const BAR_BY_MS = 500;
/** So long a compose handler has. */
const COMPLETED_BY_MS = 10_000;
/** What a handler that only speaks may change. */
const SPEAKS = ['sessionData.setAsync', 'notificationMessages.replaceAsync', 'notificationMessages.removeAsync'];

/** What the bar may not be milder than once all was answered that ever is. */
function leastFor({ stake, handler, plan, policyAgeMs }: ComposeRun): Action {
  if (!answersIn(handler.isMeeting ? 'requiredAttendees.getAsync' : 'to.getAsync', plan)) return 'allow';
  const [message, meeting] = COMES_TO[stake]!;
  const isKnown = answersIn('fetch', plan) || (policyAgeMs !== undefined && answersIn('storage.get', plan));
  const [ofUnknown, ofUnknownInvited] = COMES_TO['unknown list']!;
  if (STAKES[stake]!.byPolicy && !isKnown) return handler.isMeeting ? ofUnknownInvited : ofUnknown;
  return handler.isMeeting ? meeting : message;
}

interface Run {
  readonly completed: readonly Completed[];
  readonly office: FakeOffice;
  /** When the bar first stood. */
  readonly barAt: number | undefined;
}

async function compose(engine: SimulatedEngine, run: ComposeRun): Promise<Run> {
  const office = prepare(engine, { ...run, stake: STAKES[run.stake]! }, run.handler.isMeeting);
  const { clock } = engine;
  let barAt: number | undefined;
  const { bars } = office;
  const set = bars.set.bind(bars);
  bars.set = (...bar) => {
    barAt ??= clock.passed;
    return set(...bar);
  };
  return { completed: await engine.launch(office, run.handler.name), office, barAt };
}

function storedDecision({ session }: FakeOffice): Partial<StoredDecision> {
  const text = session?.lastDecision;
  if (typeof text !== 'string') return {};
  return (JSON.parse(text) as { readonly is: Partial<StoredDecision> }).is;
}

const isMilder = (action: Action | undefined, least: Action): boolean =>
  ACTIONS.indexOf(action ?? 'allow') < ACTIONS.indexOf(least);

/** Sentences on what was wrong with what that handler showed, left and did; none where all was right. */
export async function composeFaults(engine: SimulatedEngine, run: ComposeRun): Promise<readonly string[]> {
  const { plan, handler } = run;
  const { completed, office, barAt } = await compose(engine, run);
  const stored = storedDecision(office);
  const told = `${JSON.stringify({ ...run, handler: handler.name })}: bar at ${barAt} ms, ${stored.action}`;
  if (completed.length !== 1 || !completed[0]!.allowed) return [`not completed once: ${told}`];
  const faults: string[] = [];
  if (completed[0]!.at > COMPLETED_BY_MS) faults.push(`too late: ${told}`);
  const changes = office.calls.filter((call) => /(set|add|prepend|replace|remove|save)Async$/.test(call));
  if (changes.some((call) => !SPEAKS.includes(call))) faults.push(`changed the item by ${changes.join()}: ${told}`);
  const least = leastFor(run);
  const writes = answersIn('notificationMessages.replaceAsync', plan);
  if (least !== 'allow' && writes && !office.bars.size) faults.push(`no bar: ${told}`);
  const keeps = answersIn('sessionData.setAsync', plan);
  if (keeps && isMilder(stored.action, least)) faults.push(`milder than ${least}: ${told}`);
  if (keeps && handler.opens && !office.session?.opened) faults.push(`no snapshot: ${told}`);
  const others = Object.keys(plan.faults).filter((port) => port !== 'fetch');
  if (least !== 'allow' && !others.length && (plan.latencyMs ?? 0) <= 20 && !(barAt! <= BAR_BY_MS))
    faults.push(`bar late: ${told}`);
  return faults;
}
