import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rules } from '../../src/engine/rules/index';
import { addressed, demoDirectory, demoSettings, people, switchedList } from '../../src/preview/model/demo-directory';
import { demoExpectations, demoMailbox } from '../../src/preview/model/demo-mailbox';
import type { DemoStep, Promised } from '../../src/preview/model/demo/expectations';
import type { ComposeSeed } from '../../src/preview/model/compose-window';
import { htmlToText } from '../../src/preview/model/html-text';
import { policyDocument } from '../../src/preview/model/policy-document';
import { reportedComposeType } from '../../src/preview/model/reported-compose-type';
import { profiles } from '../../src/clients/profiles';
import { asksOnSend } from '../../src/clients/profile';
import type { Profile } from '../../src/clients/profile';
import { composeFrom } from '../../src/preview/model/quoted-reply';
import type { Recipient, Switches } from '../../src/preview/outlook';
import { asClient } from '../builders/outlook/client-office';
import { FakeOffice } from '../builders/outlook/fake-office';
import type { FakeEntry } from '../builders/outlook/fake-office';
import { deviceHolding, scenarioTime } from '../scenarios/scenario';
import { BareEngine } from './bare-engine';

const mails = new Map(demoMailbox(scenarioTime, 'en-GB').map((mail) => [mail.id, mail]));
const me = addressed(people.me);

const SWITCHES = { policyMode: 'enforce', incident: 'none', sizesFrom: 'nobody' } as Switches;
const GRAPH = { clientId: '', endpoint: '' };
const policyUnder = ({ switches, policy }: Partial<DemoStep> = {}): Record<string, unknown> => ({
  ...(JSON.parse(
    policyDocument({ ...SWITCHES, ...switches }, demoSettings, switchedList, GRAPH, scenarioTime),
  ) as object),
  ...policy,
});

/** Recipients as this client gives them to an add-in. */
const entriesOn = (profile: Profile, recipients: readonly Recipient[] = []) =>
  recipients
    .map(({ name, address }) => demoDirectory().resolve(name, address, profile))
    .map(({ name, address, type }) => ({ displayName: name, emailAddress: address, recipientType: type }));

/** What a window starts with that answers a mail of the demonstration, forwards it, or has nothing to do with it. */
function seedOf(id: string, by: 'replyAll' | NonNullable<DemoStep['by']>): ComposeSeed {
  const mail = mails.get(id)!;
  return by === 'new' || by === 'meeting'
    ? { mode: by, from: me, subject: 'A question' }
    : composeFrom(mail, by, me, 'en-GB', mail.depth ?? 0);
}

/** The window, as this client gives it to an add-in. */
function windowOn(profile: Profile, id: string, by: Parameters<typeof seedOf>[1] = 'replyAll'): FakeOffice {
  const seed = seedOf(id, by);
  const office = new FakeOffice();
  Object.assign(office.fields, { to: entriesOn(profile, seed.to), cc: entriesOn(profile, seed.cc), bcc: [] });
  office.subject = seed.subject;
  office.body = htmlToText(seed.html ?? '');
  office.from = { displayName: me.name, emailAddress: me.address };
  office.composeType = { composeType: reportedComposeType(by, profile, 'event'), coercionType: 'html' };
  office.item.conversationId = seed.conversationId ?? null;
  office.item.inReplyTo = seed.inReplyTo ?? null;
  office.conversationIndex = btoa('x'.repeat(seed.conversationIndexBytes ?? 22));
  return asClient(by === 'meeting' ? office.asMeeting() : office, profile);
}

/** What opens, changes and sends. */
const HANDLERS = {
  message: ['onNewMessageComposeHandler', 'onMessageRecipientsChangedHandler', 'onMessageSendHandler'],
  meeting: ['onNewAppointmentOrganizerHandler', 'onAppointmentAttendeesChangedHandler', 'onAppointmentSendHandler'],
} as const;

const bundle = (): string => readFileSync('dist/launchevent.js', 'utf8');

async function launch(office: FakeOffice, action: string, step?: DemoStep): Promise<Record<string, unknown>> {
  const engine = new BareEngine({ OfficeRuntime: deviceHolding(policyUnder(step)), Date });
  engine.load(bundle());
  engine.open(office.context);
  const answers: unknown[] = [];
  void engine.launch(action, { completed: (options) => void answers.push(options ?? {}) });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toHaveLength(1);
  return answers[0] as Record<string, unknown>;
}

/** What the handlers came to last, as they keep it for this window. */
function kept(office: FakeOffice, key: 'lastDecision' | 'lastSend'): Promised {
  const text = office.session?.[key] as string | undefined;
  if (!text) return { action: 'allow' };
  const { action, rules } = (JSON.parse(text) as { is: { action: Promised['action']; rules: string[] } }).is;
  return { action, ...(rules[0] && { rule: rules[0] }) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: scenarioTime });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(profiles.filter(asksOnSend).map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  test.each(demoExpectations)(
    '%s: Reply all and Send come to what the mail promises',
    async (id, { replyAll, send }) => {
      for (const { typed, ...promised } of send) {
        const office = windowOn(profile, id);
        await launch(office, 'onNewMessageComposeHandler');
        expect(kept(office, 'lastDecision')).toEqual(replyAll);
        office.body = `${typed}\n\n${String(office.body)}`;
        if (profile.sessionDataLostOnSend) office.session = {};
        const { allowEvent, contextData = '{}' } = await launch(office, 'onMessageSendHandler');
        const { action = 'allow' } = JSON.parse(contextData as string) as { action?: string };
        expect([action, allowEvent]).toEqual([promised.action, promised.action === 'allow']);
        expect(kept(office, 'lastSend')).toEqual(promised);
      }
    },
  );

  const steps = demoExpectations.flatMap(([id, { steps: each = [] }]) => each.map((step) => [id, step] as const));
  test.each(steps)('%s: so do its further steps', async (id, step) => {
    const { by, adds = [], removes = [], fails, bar, send } = step;
    const [opens, change, sends] = HANDLERS[by === 'meeting' ? 'meeting' : 'message'];
    const office = windowOn(profile, id, by);
    if (fails) office.fail(fails, 'failed');
    await launch(office, opens, step);
    const isGone = ({ emailAddress }: FakeEntry): boolean => removes.some(({ address }) => address === emailAddress);
    const before = office.fields.to as readonly FakeEntry[];
    office.fields.to = before.filter((entry) => !isGone(entry)).concat(entriesOn(profile, adds.map(addressed)));
    if (adds.length) await launch(office, change, step);
    expect(kept(office, 'lastDecision')).toEqual(bar);
    office.body = `Thank you.\n\n${String(office.body)}`;
    if (profile.sessionDataLostOnSend) office.session = {};
    const { allowEvent } = await launch(office, sends, step);
    expect(allowEvent).toBe(send.action === 'allow');
    if (send.rule) expect(kept(office, 'lastSend')).toEqual(send);
  });
});

test('every rule is what some mail of the demonstration shows', () => {
  const promised = demoExpectations.flatMap(([, { replyAll, send, steps = [] }]) => [
    replyAll,
    ...send,
    ...steps.flatMap((step) => [step.bar, step.send]),
  ]);
  const shown = new Set(promised.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
