import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../../src/check/check-message';
import type { Trigger } from '../../../src/check/check-message';
import { conversationKey } from '../../../src/check/history';
import { writeSession } from '../../../src/check/session-state';
import { ACTIONS, isPrompt } from '../../../src/engine/decision';
import type { Action } from '../../../src/engine/decision';
import { rules } from '../../../src/engine/rules/index';
import { MARKER } from '../../../src/signals/marker';
import { TestOutlook } from '../../builders/outlook/test-outlook';

/** So many people, the boundaries of what a rule may speak about among them. */
const PEOPLE = [1, 3, 24, 25, 100];

/** Settings that rules follow, at their most talkative. */
const TALKATIVE = {
  outsideDomains: 1,
  organisationDomains: ['elsewhere.example'],
  onUnknown: 'warn',
  onFailure: 'warn',
  lists: [{ address: 'all@corp.example', action: 'confirm' }],
  incident: { until: '2026-11-14T17:00:00Z' },
};

/** What surrounds a rule: policy as it comes; everything that can speak; and steps that begin early. */
const POLICIES: Readonly<Record<string, object>> = {
  'policy as it comes': {},
  'talkative policy': TALKATIVE,
  'early steps': { thresholds: { warn: 3 }, newMailThresholds: { notice: 1, confirm: 24 } },
};

interface Kind {
  /** Texts that make every rule speak that reads them. */
  readonly body: string;
  readonly subject: string;
  readonly composed: 'reply' | 'newMail';
  readonly through?: string;
}

const QUOTE = `Please remove me from this list.

From: Bob Writer <bob@corp.example>
Sent: Saturday, November 14, 2026 8:00 AM
To: Carol Reader <carol@corp.example>
Subject: Rota

${MARKER}
`;

const KINDS: Readonly<Record<string, Kind>> = {
  'a reply to all that I got as Bcc': { body: QUOTE, subject: 'RE: Rota', composed: 'reply' },
  'a new message': { body: 'Please remove me from this list.', subject: 'Rota', composed: 'newMail' },
  'a reply that a list is in, too': { body: QUOTE, subject: 'RE: Rota', composed: 'reply', through: 'all' },
};

/** A window whose audience grew since it opened, in a conversation that Exchange has counted. */
async function windowOf(people: number, kind: Kind, policy: object): Promise<TestOutlook> {
  const outlook = new TestOutlook().people(people);
  outlook.policyFile = JSON.stringify(policy);
  outlook.device.set('policy', JSON.stringify({ text: outlook.policyFile, readAt: outlook.now, triedAt: outlook.now }));
  Object.assign(outlook, { body: kind.body, subject: kind.subject, composed: kind.composed });
  if (kind.composed === 'newMail') outlook.conversation = undefined;
  if (kind.through)
    outlook.fields.cc = [{ name: 'All', address: `${kind.through}@corp.example`, type: 'distributionList' }];
  await writeSession(outlook.session, 'opened', { people: 1, lists: [] });
  const thread = [conversationKey(outlook.conversation), 40, 20, outlook.now] as const;
  await writeSession(outlook.session, 'graphResults', { sizes: [], thread });
  return outlook;
}

/** What Send does not show, it need not know. */
const asShownOnSend = (action: Action): Action => (isPrompt(action) ? action : 'allow');

async function decided(trigger: Trigger, people: number, kind: Kind, policy: object) {
  const outlook = await windowOf(people, kind, policy);
  const { decision } = await checkMessage(trigger, outlook);
  const asking = decision.findings.filter(({ action }) => isPrompt(action));
  return {
    action: asShownOnSend(decision.action),
    rules: asking.map(({ rule, action, because }) => `${rule}: ${action} (${because})`),
    isWeakAlone: asking.length > 0 && asking.every(({ certainty }) => certainty === 'weak'),
  };
}

describe.each(rules.map((rule) => [rule.id, rule.followsSetting] as const))('%s', (id, followsSetting) => {
  const settings = followsSetting ? ['default', 'off'] : ['default', 'off', ...ACTIONS];

  test.each(settings)('set to %s, is on Send what it was when the window opened', async (setting) => {
    const differing: unknown[] = [];
    for (const [about, policy] of Object.entries(POLICIES))
      for (const [what, kind] of Object.entries(KINDS))
        for (const people of PEOPLE) {
          const whole = { ...policy, rules: { [id]: setting } };
          const opened = await decided('reopened', people, kind, whole);
          const sent = await decided('send', people, kind, whole);
          if (JSON.stringify(opened) !== JSON.stringify(sent))
            differing.push({ what: `${what}, to ${people} people, ${about}`, opened, sent });
          if (sent.isWeakAlone) expect(sent.action).not.toBe('block');
        }
    expect(differing).toEqual([]);
  });
});

test('a rule set to block speaks about three people on Send, too', async () => {
  const kind = KINDS['a reply to all that I got as Bcc']!;
  const policy = { rules: { 'bcc-revealed': 'block' } };
  for (const trigger of ['opened', 'send'] as const)
    expect(await decided(trigger, 3, kind, policy)).toMatchObject({
      action: 'block',
      rules: ['bcc-revealed: block (rules.bcc-revealed)'],
    });
});
