import { vi } from 'vitest';
import type { Profile } from '../../../src/clients/profile';
import type { FieldReport } from '../../../src/field-report/field-report';
import { connectOutlook } from '../../../src/outlook/outlook';
import { collectFieldReport } from '../../../src/taskpane/field-test/collect-field-report';
import { asClient } from './client-office';
import { entries, FakeOffice } from './fake-office';

/** Words that stand in the message, and must not get out of it. */
export const CANARIES = [
  'Quarterly',
  'whistle',
  'Person 1',
  'person1@',
  'corp.example',
  'Ada',
  'AAQk-conversation',
  'mid-7@',
];

const noted = (is: object): string => JSON.stringify({ v: 1, is });

/** A reply to all, in this client's pane, after Send was stopped once. */
export function replyOn(profile: Profile): FakeOffice {
  const office = new FakeOffice((_, produce, callback) => callback({ status: 'succeeded', value: produce() }));
  office.fields.to = [
    ...entries(2),
    { displayName: 'All staff', emailAddress: 'all@corp.example', recipientType: 'distributionList' },
  ];
  office.subject = 'RE: Quarterly figures';
  office.body = 'The whistle was blown.';
  office.bodyType = 'html';
  office.item.conversationId = 'AAQk-conversation';
  office.item.inReplyTo = '<mid-7@corp.example>';
  office.conversationIndex = btoa('x'.repeat(27));
  const decision = {
    trigger: 'opened',
    action: 'warn',
    shown: 'warn',
    rules: ['unknown-size'],
    toAll: true,
    at: 1,
    ms: 40,
  };
  if (profile.events.includes('OnNewMessageCompose'))
    office.session = { ...office.session, opened: noted({ people: 3, lists: [] }), lastDecision: noted(decision) };
  if (profile.events.includes('OnMessageSend'))
    office.session = { ...office.session, lastSend: noted({ ...decision, trigger: 'send', ms: 210 }) };
  return asClient(office, profile, 'pane');
}

/** What the handlers of a client left on the device: a stopped Send. */
const records = (now: number): string => `1.abc,${now - 60_000},warn,warn,unknown-size,,web,,`;

/** What *Check this Outlook* gives there. */
export async function fieldReportOf(profile: Profile, office = replyOn(profile), list?: string): Promise<FieldReport> {
  office.install();
  const held = new Map(profile.deviceStore === 'shared' ? [['reply-all-guard.records', records(Date.now())]] : []);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
  const report = await collectFieldReport(connectOutlook(), list);
  if (held.size > (profile.deviceStore === 'shared' ? 1 : 0))
    throw new Error('The check left something on the device.');
  return report;
}
