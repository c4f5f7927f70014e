import { MemoryOutlook } from '../../../src/memory-outlook/memory-outlook';
import type { RecipientEntry } from '../../../src/outlook/ports';

/** Recipients as the peer's cases have them. */
export type PeerFields = Readonly<
  Partial<
    Record<
      'to' | 'cc' | 'bcc' | 'requiredAttendees' | 'optionalAttendees',
      readonly { readonly address: string; readonly domain: string }[]
    >
  >
>;

const NOW = Date.UTC(2026, 10, 14, 8, 29);

const isMeeting = (fields: PeerFields): boolean => !!fields.requiredAttendees || !!fields.optionalAttendees;

/** A compose window with these recipients, of a person of example.com who answers somebody. */
export function outlookWith(fields: PeerFields, policy: object): MemoryOutlook {
  const me = { name: 'Jordan Ashworth', address: 'jordan.ashworth@example.com' };
  const outlook = new MemoryOutlook({ platform: 'web', mailbox: 16, language: 'en', me });
  address(outlook, fields);
  return Object.assign(outlook, {
    now: NOW,
    subject: 'RE: Rota',
    body: 'See you there.',
    composeType: 'reply' as const,
    conversationIndexBytes: 27,
    inReplyTo: '<first@example.com>',
    conversation: 'a conversation',
    isInvitation: isMeeting(fields),
    policyFile: JSON.stringify(policy),
  });
}

/** Writes other recipients into the window. */
export function address(outlook: MemoryOutlook, fields: PeerFields): void {
  const entries = (of: PeerFields['to'] = []): RecipientEntry[] =>
    of.map((recipient) => ({ name: '', address: recipient.address, type: 'user' }));
  outlook.fields.to = entries(fields.to ?? fields.requiredAttendees);
  outlook.fields.cc = entries(fields.cc ?? fields.optionalAttendees);
  outlook.fields.bcc = entries(fields.bcc);
}
