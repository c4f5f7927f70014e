import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressed, demoDirectory, demoDomains, demoSizedLists, people } from '../../src/preview/model/demo-directory';
import { demoExpectations, demoMailbox } from '../../src/preview/model/demo-mailbox';
import type { Promised } from '../../src/preview/model/demo-mailbox';
import { htmlToText } from '../../src/preview/model/html-text';
import { policyDocument } from '../../src/preview/model/policy-document';
import { profiles, reportedComposeType } from '../../src/preview/model/profile';
import type { Profile } from '../../src/preview/model/profile';
import { composeFrom } from '../../src/preview/model/quoted-reply';
import type { Recipient, Switches } from '../../src/preview/outlook';
import { FakeOffice } from '../builders/outlook/fake-office';
import { deviceHolding, scenarioTime } from '../scenarios/scenario';
import { BareEngine } from './bare-engine';

const mails = new Map(demoMailbox(scenarioTime, 'en-GB').map((mail) => [mail.id, mail]));
const me = addressed(people.me);

const SWITCHES = { policyMode: 'enforce', incident: 'none', sizesFrom: 'nobody' } as Switches;
const GRAPH = { clientId: '', endpoint: '' };
const policy = JSON.parse(
  policyDocument(SWITCHES, demoDomains, demoSizedLists, undefined, GRAPH, scenarioTime),
) as Record<string, unknown>;

/** A Reply all to a mail of the demonstration, as this client gives it to an add-in. */
function replyAllOn(profile: Profile, id: string): FakeOffice {
  const seed = composeFrom(mails.get(id)!, 'replyAll', me, 'en-GB', 0);
  const directory = demoDirectory();
  const entriesOf = (recipients: readonly Recipient[] = []) =>
    recipients
      .map(({ name, address }) => directory.resolve(name, address, profile))
      .slice(0, profile.readCap)
      .map(({ name, address, type }) => ({ displayName: name, emailAddress: address, recipientType: type }));
  const office = new FakeOffice();
  office.mailbox = profile.mailbox;
  Object.assign(office.fields, { to: entriesOf(seed.to), cc: entriesOf(seed.cc), bcc: [] });
  office.subject = seed.subject;
  office.body = htmlToText(seed.html ?? '');
  office.from = { displayName: me.name, emailAddress: me.address };
  (office.context.mailbox as Record<string, unknown>).userProfile = office.from;
  office.composeType = { composeType: reportedComposeType('replyAll', profile, 'event'), coercionType: 'html' };
  office.item.conversationId = seed.conversationId;
  office.item.inReplyTo = profile.inReplyTo === 'yes' ? seed.inReplyTo : null;
  if (profile.inReplyTo === 'yes') office.conversationIndex = btoa('x'.repeat(seed.conversationIndexBytes ?? 22));
  else office.fail('getConversationIndexAsync', 'missing');
  return office;
}

const bundle = (): string => readFileSync('dist/launchevent.js', 'utf8');

async function launch(office: FakeOffice, action: string): Promise<Record<string, unknown>> {
  const engine = new BareEngine({ OfficeRuntime: deviceHolding(policy), Date });
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

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  test.each(demoExpectations)(
    '%s: Reply all and Send come to what the mail promises',
    async (id, { replyAll, send }) => {
      for (const { typed, ...promised } of send) {
        const office = replyAllOn(profile, id);
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
});
