import { readFileSync } from 'node:fs';
import type { Profile } from '../../../src/clients/profile';
import type { Action } from '../../../src/engine/decision';
import { asClient, beforeSend } from '../../builders/outlook/client-office';
import type { FakeOffice, Transport } from '../../builders/outlook/fake-office';
import { BareEngine } from '../../runtime/bare-engine';
import { deviceHolding, outlookOf, scenarioTime } from '../scenario';
import type { Scenario } from '../scenario';

/** What a person with this client sees of a scenario. */
export interface Outcome {
  /** The bar's text; undefined where no bar shows. */
  readonly bar?: string;
  readonly barHasButton: boolean;
  /** What Send comes to; undefined where the client does not ask. */
  readonly send?: Action;
  /** Whether Outlook is asked for Send Anyway, which not every client does. */
  readonly asksForSendAnyway: boolean;
  /** What the handler that came last counted, and whether that is all. */
  readonly counted?: { readonly people: number; readonly exact: boolean };
}

/** The day's clock stands, so that nothing depends on when this runs. */
class ScenarioDate extends Date {
  constructor(value: number | string = scenarioTime) {
    super(value);
  }

  static override now = (): number => scenarioTime;
}

/** Answers at once, and fails where a field cannot be read. */
const atOnce =
  ({ unread = [] }: Scenario): Transport =>
  (operation, produce, callback) =>
    callback(
      unread.some((field) => operation === `${field}.getAsync`)
        ? { status: 'failed', error: { code: 5001 } }
        : { status: 'succeeded', value: produce() },
    );

/** What a scenario's device holds, under the name that this client gives it. */
const storeOf = (profile: Profile, scenario: Scenario): Readonly<Record<string, unknown>> => {
  const { storage, heldText } = deviceHolding(scenario.policy);
  if (profile.eventRuntime !== 'page') return { OfficeRuntime: { storage } };
  const held = heldText();
  return {
    localStorage: {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    },
  };
};

const engines = new Map<Profile, { readonly engine: BareEngine; store: Readonly<Record<string, unknown>> }>();

/** One engine a client: handlers keep nothing in memory, and loading them anew each time would cost half a minute. */
function engineOf(profile: Profile): { readonly engine: BareEngine; store: Readonly<Record<string, unknown>> } {
  const known = engines.get(profile);
  if (known) return known;
  const engine = new BareEngine({
    Date: ScenarioDate,
    performance: { now: () => performance.now() },
    // Deadlines that nobody waits for any more must not keep the process.
    setTimeout: (callback: () => void, ms?: number) => setTimeout(callback, ms).unref(),
  });
  const made = { engine, store: {} as Readonly<Record<string, unknown>> };
  const name = profile.eventRuntime === 'page' ? 'localStorage' : 'OfficeRuntime';
  engine.define(name, () => made.store[name]);
  engine.load(readFileSync('dist/launchevent.js', 'utf8'));
  engines.set(profile, made);
  return made;
}

/** The handler's answer to `event.completed`. */
function launched(profile: Profile, office: FakeOffice, handler: string): Promise<Readonly<Record<string, unknown>>> {
  const { engine } = engineOf(profile);
  engine.open(office.context);
  return new Promise((resolve) => {
    void engine.launch(handler, { completed: (options) => resolve((options ?? {}) as Record<string, unknown>) });
  });
}

const HANDLERS = {
  message: { changed: 'OnMessageRecipientsChanged', send: 'OnMessageSend' },
  meeting: { changed: 'OnAppointmentAttendeesChanged', send: 'OnAppointmentSend' },
} as const;
const functionOf = (event: string): string => `${event.charAt(0).toLowerCase()}${event.slice(1)}Handler`;

/** What the newest handler noted in session data. */
function noted(office: FakeOffice): Outcome['counted'] {
  const text = (office.session?.lastSend ?? office.session?.lastDecision) as string | undefined;
  if (!text) return undefined;
  const { people, exact } = (JSON.parse(text) as { readonly is: { readonly people: number; readonly exact: boolean } })
    .is;
  return { people, exact };
}

const PREFIXES = { newMail: '', reply: 'RE: ', forward: 'FW: ' } as const;

/** As Outlook writes it into a reply or a forward: what tells it where the client calls each a new mail. */
const subjectOf = ({ subject, composeType = 'reply', meeting }: Scenario): string =>
  subject ?? `${meeting ? '' : PREFIXES[composeType]}Rota`;

/** What it comes to for the person, in a word. */
export type Result = 'let through' | 'bar' | 'warned' | 'confirm' | 'blocked' | 'not covered';

const STOPPED: Readonly<Partial<Record<Action, Result>>> = { warn: 'warned', confirm: 'confirm', block: 'blocked' };

/** @param most what the client that has most shows. @returns `not covered` where the rules speak and the person sees nothing of it */
export const resultOf = ({ bar, send }: Outcome, most: Outcome): Result =>
  STOPPED[send ?? 'allow'] ?? (bar ? 'bar' : most.bar ? 'not covered' : 'let through');

/** Runs the built handlers on a scenario as this client would: those whose events it raises, with what it gives and gets wrong. */
export async function runOnClient(scenario: Scenario, profile: Profile): Promise<Outcome> {
  const office = asClient(outlookOf(scenario, atOnce(scenario)), profile);
  office.subject = subjectOf(scenario);
  engineOf(profile).store = storeOf(profile, scenario);
  const { changed, send } = HANDLERS[scenario.meeting ? 'meeting' : 'message'];
  if (profile.events.includes(changed)) await launched(profile, office, functionOf(changed));
  const bar = office.bars.get('reply-all-guard');
  const seen = {
    ...(bar && { bar: bar.message as string }),
    barHasButton: bar?.type === 'insightMessage',
  };
  if (!profile.events.includes(send)) {
    const counted = noted(office);
    return { ...seen, asksForSendAnyway: false, ...(counted && { counted }) };
  }
  beforeSend(office, profile);
  const answer = await launched(profile, office, functionOf(send));
  const counted = noted(office);
  return {
    ...seen,
    send: answer.allowEvent === true ? 'allow' : actionIn(answer.contextData),
    asksForSendAnyway: answer.sendModeOverride === 'promptUser',
    ...(counted && { counted }),
  };
}

const actionIn = (contextData: unknown): Action =>
  (JSON.parse(typeof contextData === 'string' ? contextData : '{}') as { readonly action: Action }).action;
