import type { RecipientEntry } from './ports';

/**
 * The message that is selected or open, and being read: there fields are values, not calls
 * (learn.microsoft.com/javascript/api/outlook/office.messageread). It stands apart from the rest of this module, which is all in the
 * pane's first file: few open the pane beside what they read.
 */
export const readItem = {
  /** To and Cc, as many as the client gives. */
  reached: (): readonly RecipientEntry[] => entriesOf('to').concat(entriesOf('cc')),
  subject: (): string => textOf(valueOf('subject')),
  /** Empty where the client gives none. */
  conversationId: (): string => textOf(valueOf('conversationId')),
  /** Opens a window with a new message, which the person sends or not. @returns false where Outlook cannot */
  writeTo(address: string, subject: string): boolean {
    try {
      Office.context.mailbox.displayNewMessageForm({ toRecipients: [address], subject });
      return true;
    } catch {
      return false;
    }
  },
};

/** Any part on the way may be null, missing or throw. */
function valueOf(name: 'to' | 'cc' | 'subject' | 'conversationId'): unknown {
  try {
    return (Office.context.mailbox.item as Office.MessageRead)[name];
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const TYPES: readonly RecipientEntry['type'][] = ['distributionList', 'user', 'externalUser'];

const entriesOf = (field: 'to' | 'cc'): readonly RecipientEntry[] => {
  const value = valueOf(field);
  const entries = Array.isArray(value) ? (value as readonly (Partial<Office.EmailAddressDetails> | null)[]) : [];
  return entries.map((entry) => ({
    name: textOf(entry?.displayName),
    address: textOf(entry?.emailAddress),
    type: TYPES.find((type) => type === textOf(entry?.recipientType)) ?? 'other',
  }));
};
