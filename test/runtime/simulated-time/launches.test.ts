import { expect, test } from 'vitest';
import { digest } from '../../../src/check/digest';
import { scenarioTime } from '../../scenarios/scenario';
import type { Scenario } from '../../scenarios/scenario';
import type { FakeOffice } from '../../builders/outlook/fake-office';
import type { Completed } from './simulated-engine';
import { SimulatedEngine } from './simulated-engine';

/** When Outlook launches the handler for one deed of the person, in milliseconds after it; `after`: as soon as the one before is done. */
const SEQUENCES: Readonly<Record<string, readonly (number | 'after')[]>> = {
  'twice at once': [0, 0],
  'three in a row': [0, 'after', 'after'],
  'again after 50 ms': [0, 50],
  'again after 2 s': [0, 2_000],
  'again after 4 s': [0, 4_000],
  'three times, seconds apart': [0, 2_000, 4_000],
};

interface Deed {
  readonly handler: string;
  readonly to: Scenario['to'];
  readonly meeting?: true;
  readonly policy?: object;
  readonly mailbox?: number;
  /** Sends of the person before this one, so many milliseconds earlier. */
  readonly pressedBefore?: number;
  readonly isAcknowledged?: boolean;
  readonly comesTo: string;
  readonly records: number;
  readonly barCalls: number;
  /** Sequences whose later launches Outlook gives no means to tell from the person's own, and why. */
  readonly except?: Readonly<Record<string, string>>;
}

const LIST = 'practices@corp.example';
const list = { who: `Practices <${LIST}>`, type: 'distributionList' };
const send = { handler: 'onMessageSendHandler', barCalls: 0 };
const meeting = { meeting: true, to: [list], comesTo: 'allow', records: 0, barCalls: 1 } as const;
const SECOND =
  'later than three seconds it is what the person does to send anyway, and the event says no more (office-js#6376)';

const DEEDS: Readonly<Record<string, Deed>> = {
  'a window opens': {
    handler: 'onNewMessageComposeHandler',
    to: [{ people: 150 }],
    comesTo: 'allow',
    records: 0,
    barCalls: 1,
  },
  'a draft opens': { handler: 'onMessageComposeHandler', to: [list], comesTo: 'allow', records: 0, barCalls: 1 },
  'recipients change': {
    handler: 'onMessageRecipientsChangedHandler',
    to: [list],
    comesTo: 'allow',
    records: 0,
    barCalls: 1,
  },
  'From changes': {
    handler: 'onMessageFromChangedHandler',
    to: [list],
    comesTo: 'allow',
    records: 0,
    barCalls: 1,
  },
  'a meeting opens': { ...meeting, handler: 'onNewAppointmentOrganizerHandler' },
  'a meeting is edited': { ...meeting, handler: 'onAppointmentOrganizerHandler' },
  'attendees change': { ...meeting, handler: 'onAppointmentAttendeesChangedHandler' },
  'its organiser changes': { ...meeting, handler: 'onAppointmentFromChangedHandler' },
  'an invitation that is blocked': {
    ...send,
    handler: 'onAppointmentSendHandler',
    meeting: true,
    to: [list],
    policy: { lists: [{ address: LIST, action: 'block' }] },
    comesTo: 'block',
    records: 1,
  },
  'ordinary mail is sent': { ...send, to: [{ people: 6 }], comesTo: 'allow', records: 0 },
  'a Send that is let go': { ...send, to: [{ people: 40 }], comesTo: 'allow', records: 1 },
  'a Send to a list that is known': {
    ...send,
    to: [list],
    policy: { knownLists: [{ address: LIST }], lists: [{ address: LIST, size: 12 }] },
    comesTo: 'allow',
    records: 0,
  },
  'a Send that is warned about': { ...send, to: [{ people: 150 }], comesTo: 'warn', records: 1 },
  'a first press': {
    ...send,
    to: [{ people: 150 }],
    mailbox: 13,
    comesTo: 'warn',
    records: 1,
    except: { 'again after 4 s': SECOND, 'three times, seconds apart': SECOND },
  },
  'a second press': {
    ...send,
    to: [{ people: 150 }],
    mailbox: 13,
    pressedBefore: 5_000,
    comesTo: 'allow',
    records: 2,
  },
  'a Send that was acknowledged': {
    ...send,
    to: [list],
    policy: { lists: [{ address: LIST, size: 1_500 }] },
    isAcknowledged: true,
    comesTo: 'allow',
    records: 2,
  },
  'a Send that is blocked': {
    ...send,
    to: [list],
    policy: { lists: [{ address: LIST, size: 850_000 }] },
    comesTo: 'block',
    records: 1,
  },
};

const engine = new SimulatedEngine();

/** What the person sees and what is stored, once all is over. */
interface Outcome {
  readonly answers: readonly string[];
  readonly session: unknown;
  readonly stored: unknown;
  readonly records: number;
  readonly barCalls: number;
}

/** Of two launches at once one is 20 ms later; a record's digits by chance, and how long it took, are nobody's news. */
const toTheSecond = (texts: object | null): object =>
  Object.fromEntries(
    Object.entries(texts ?? {}).map(([key, text]) => [
      key,
      String(text)
        .replace(/\b(\d{10})\d{3}\b/g, '$1')
        .replace(/"ms":\d+/g, '')
        .replace(/^(\d+)\.\w*/gm, '$1'),
    ]),
  );

const RECORDS = 'reply-all-guard.records';

async function perform(deed: Deed, launches: readonly (number | 'after')[]): Promise<Outcome> {
  const { clock, device } = engine.at(scenarioTime);
  const text = JSON.stringify(deed.policy ?? {});
  device.stored.set('reply-all-guard.policy', JSON.stringify({ text, readAt: scenarioTime, triedAt: scenarioTime }));
  const scenario: Scenario = {
    because: '',
    to: deed.to,
    conversationId: 'c',
    expect: { action: 'allow', rules: [] },
    ...(deed.meeting && { meeting: deed.meeting }),
  };
  const office = engine.window(scenario);
  office.mailbox = deed.mailbox ?? 15;
  if (deed.pressedBefore) await engine.launch(office, deed.handler, deed.pressedBefore);
  if (deed.isAcknowledged) await acknowledgeLast(office, deed.handler);
  const calls = office.calls.length;
  const begun = clock.passed;
  const all: Completed[][] = [];
  for (const launch of launches) {
    await clock.run(launch === 'after' ? 1_000 : begun + launch - clock.passed);
    all.push(engine.begin(office, deed.handler) as Completed[]);
  }
  await clock.run(60_000);
  const records = device.stored.get(RECORDS) ?? '';
  return {
    answers: all.flat().map(({ action }) => action),
    session: toTheSecond(office.session),
    stored: toTheSecond(Object.fromEntries(device.stored)),
    records: records.split('\n').filter(Boolean).length,
    barCalls: office.calls.slice(calls).filter((call) => /notificationMessages\.(replace|remove)Async/.test(call))
      .length,
  };
}

/** What the pane stores once the person has confirmed the message that Send just stopped. */
async function acknowledgeLast(office: FakeOffice, handler: string): Promise<void> {
  await engine.launch(office, handler, 5_000);
  const { is } = JSON.parse(String(office.session?.lastSend)) as { is: { recipients: string } };
  const message = digest([is.recipients, String(office.subject), String(office.item.conversationId)]);
  const acknowledged = { v: 1, is: { recipients: is.recipients, message, at: scenarioTime + 5_000 } };
  office.session = { ...office.session, acknowledged: JSON.stringify(acknowledged) };
}

test.each(Object.keys(DEEDS))('%s: the first launch does it all, and no other does more', async (name) => {
  const deed = DEEDS[name]!;
  const once = await perform(deed, [0]);
  expect(once).toMatchObject({ answers: [deed.comesTo], records: deed.records, barCalls: deed.barCalls });
  for (const [sequence, launches] of Object.entries(SEQUENCES)) {
    if (deed.except?.[sequence]) continue;
    const { answers, ...left } = await perform(deed, launches);
    expect([sequence, answers]).toEqual([sequence, launches.map(() => deed.comesTo)]);
    expect({ sequence, ...left, answers: once.answers }).toEqual({ sequence, ...once });
  }
});

test.each([
  ['onNewMessageComposeHandler', 'onMessageComposeHandler', 'onMessageRecipientsChangedHandler'],
  ['onNewAppointmentOrganizerHandler', 'onAppointmentOrganizerHandler', 'onAppointmentAttendeesChangedHandler'],
])('%s and %s of one window write one bar', async (...handlers) => {
  const { clock } = engine.at(scenarioTime);
  const scenario: Scenario = { because: '', to: [list], expect: { action: 'warn', rules: [] } };
  const office = engine.window(handlers[0].includes('Message') ? scenario : { ...scenario, meeting: true });
  for (const handler of handlers) engine.begin(office, handler);
  await clock.run(60_000);
  expect(office.calls.filter((call) => call.endsWith('replaceAsync'))).toHaveLength(1);
});
