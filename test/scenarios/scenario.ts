import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Action } from '../../src/engine/decision';
import { conversationKey } from '../../src/check/history';
import { MARKER } from '../../src/signals/marker';
import { FakeOffice } from '../builders/outlook/fake-office';
import type { FakeEntry, Transport } from '../builders/outlook/fake-office';

/** Somebody in a field: `Name <address>`, and what Outlook types them as when that is not `user`. */
export type Entry = string | { readonly who: string; readonly type: string } | { readonly people: number };

/** A message at the moment Send is pressed, and what must come of it. Kept as JSON, a file a rule. */
export interface Scenario {
  /** One sentence: why it must come out so. */
  readonly because: string;
  readonly to: readonly Entry[];
  readonly cc?: readonly Entry[];
  readonly bcc?: readonly Entry[];
  /** Fields that Outlook does not give. */
  readonly unread?: readonly ('to' | 'cc' | 'bcc')[];
  /** It is the invitation to a meeting: To are its required attendees, Cc the optional ones. */
  readonly meeting?: true;
  readonly composeType?: 'newMail' | 'reply' | 'forward';
  readonly inReplyTo?: string;
  readonly subject?: string;
  /** `{asked}` stands for the sender's wish not to be answered to all. */
  readonly body?: string;
  readonly conversationId?: string;
  readonly conversationIndexBytes?: number;
  /** What Microsoft Graph told the pane a minute ago. */
  readonly graphResults?: { readonly conversationId: string; readonly replies: number; readonly people: number };
  /** The organisation's policy file. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** The snapshot taken when the window opened. */
  readonly opened?: { readonly people: number };
  readonly expect: { readonly action: Action; readonly rules: readonly string[] };
}

export interface RuleScenarios {
  readonly allowed: readonly Scenario[];
  readonly stopped: readonly Scenario[];
}

export interface NamedScenario extends Scenario {
  /** The rule in whose file it stands. */
  readonly rule: string;
}

const folder = path.join(import.meta.dirname, 'cases');

/** Every scenario there is, in the order of their files. */
export const scenarios: readonly NamedScenario[] = readdirSync(folder)
  .sort()
  .flatMap((file) => {
    const { allowed, stopped } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as RuleScenarios;
    return [...allowed, ...stopped].map((scenario) => ({ rule: path.basename(file, '.json'), ...scenario }));
  });

const kept = (is: unknown): string => JSON.stringify({ v: 1, is });

const NOW = Date.UTC(2026, 10, 14, 8, 29);

/** A compose window as the scenario describes it, in an Outlook that reports Mailbox 1.15. */
export function outlookOf(scenario: Scenario, transport?: Transport): FakeOffice {
  const office = new FakeOffice(transport);
  office.mailbox = 15;
  Object.assign(office.fields, {
    to: entriesOf(scenario.to),
    cc: entriesOf(scenario.cc ?? []),
    bcc: entriesOf(scenario.bcc ?? []),
  });
  office.subject = scenario.subject ?? 'Rota';
  office.body = (scenario.body ?? 'See you there.').replace('{asked}', MARKER);
  office.composeType = { composeType: scenario.composeType ?? 'reply', coercionType: 'html' };
  office.item.inReplyTo = scenario.inReplyTo ?? null;
  office.item.conversationId = scenario.conversationId ?? null;
  if (scenario.conversationIndexBytes) office.conversationIndex = btoa('x'.repeat(scenario.conversationIndexBytes));
  if (scenario.meeting) office.asMeeting();
  for (const field of scenario.unread ?? []) office.fail(`${field}.getAsync`, 'failed');
  const { opened, graphResults } = scenario;
  if (opened) office.session = { ...office.session, opened: kept({ people: opened.people, lists: [] }) };
  if (graphResults) {
    const thread = [
      conversationKey(graphResults.conversationId),
      graphResults.replies,
      graphResults.people,
      NOW - 60_000,
    ];
    office.session = { ...office.session, graphResults: kept({ sizes: [], thread }) };
  }
  return office;
}

/** The store of classic's event engine, holding the policy as it was fetched a moment ago. */
export const deviceHolding = (policy: Scenario['policy'] = {}) => {
  const held = new Map([
    ['reply-all-guard.policy', JSON.stringify({ text: JSON.stringify(policy), readAt: NOW, triedAt: NOW })],
  ]);
  return {
    /** What is there, for a store of another kind. */
    heldText: () => held,
    storage: {
      getItem: (key: string) => Promise.resolve(held.get(key) ?? null),
      setItem: (key: string, value: string) => Promise.resolve(void held.set(key, value)),
      removeItem: (key: string) => Promise.resolve(void held.delete(key)),
    },
  };
};

export const scenarioTime = NOW;

function entriesOf(entries: readonly Entry[]): FakeEntry[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'object' && 'people' in entry)
      return Array.from({ length: entry.people }, (_, n) =>
        person(`Colleague ${n} <colleague${n}@corp.example>`, 'user'),
      );
    return typeof entry === 'string' ? person(entry, 'user') : person(entry.who, entry.type);
  });
}

function person(who: string, recipientType: string): FakeEntry {
  const [, displayName = '', emailAddress = ''] = /^(.*?)\s*(?:<(.*)>)?$/.exec(who) ?? [];
  return { displayName, emailAddress, recipientType };
}
