import { callItem, expectText, fieldName, isInvitation, READ_DEADLINE, textAt, textOf } from './context';
import type { Deadline } from './context';
import { BODY_LIMIT } from './ports';
import type { Client, FieldRead, MessagePort, Person, RecipientEntry, RecipientType } from './ports';
import { isAtCap } from './recipient-cap';

const TYPES: readonly unknown[] = ['user', 'distributionList', 'externalUser'];
const COMPOSE_TYPES = ['newMail', 'reply', 'forward'] as const;

const personOf = (entry: unknown): Person => {
  const details = (entry ?? {}) as Partial<Office.EmailAddressDetails>;
  return { name: textOf(details.displayName), address: textOf(details.emailAddress) };
};

/** An entry that says nothing about itself is an entry still: it may be a list. */
const entryOf = (entry: unknown): RecipientEntry => {
  const type = entry && (entry as Partial<Office.EmailAddressDetails>).recipientType;
  return { ...personOf(entry), type: (TYPES.includes(type) ? type : 'other') as RecipientType };
};

const readField =
  (client: Client) =>
  (value: unknown): FieldRead => {
    if (!Array.isArray(value)) throw new TypeError();
    return { entries: value.map(entryOf), atCap: isAtCap(value.length, client) };
  };

function readSender(value: unknown): Person {
  const sender = personOf(value);
  if (!sender.address) throw new TypeError();
  return sender;
}

function readComposeType(value: unknown): (typeof COMPOSE_TYPES)[number] {
  const said = (value as { readonly composeType?: unknown }).composeType;
  const type = COMPOSE_TYPES.find((known) => known === said);
  if (!type) throw new TypeError();
  return type;
}

/** Base64 carries six bits a character; a message outside any conversation has no index. */
function readIndexLength(value: unknown): number {
  const digits = expectText(value ?? '').replace(/[\s=]/g, '');
  if (/[^\w+/-]/.test(digits)) throw new TypeError();
  return Math.floor((digits.length * 6) / 8);
}

/** @param deadline for each read. */
export function connectMessage(client: Client, deadline: Deadline = READ_DEADLINE): MessagePort {
  const reading = <T>(read: (value: unknown) => T, limited = false) => ({ deadlineMs: deadline(), limited, read });
  return {
    isInvitation,
    recipients(field) {
      const name = fieldName(field);
      return name
        ? callItem(`${name}.getAsync`, reading(readField(client), true))
        : Promise.resolve({ entries: [], atCap: false });
    },
    subject: () => callItem('subject.getAsync', reading(expectText, true)),
    bodyText: () =>
      callItem(
        'body.getAsync',
        reading((value) => expectText(value).slice(0, BODY_LIMIT)),
        'text',
      ),
    from: () => callItem(isInvitation() ? 'organizer.getAsync' : 'from.getAsync', reading(readSender)),
    composeType: () => callItem('getComposeTypeAsync', reading(readComposeType)),
    conversationIndexBytes: () => callItem('getConversationIndexAsync', reading(readIndexLength)),
    inReplyTo() {
      // The web once added junk behind the id (OfficeDev/office-js#4717).
      const id = textAt('mailbox.item.inReplyTo');
      return (/<[^<>]*>/.exec(id) ?? [id.trim()])[0] || undefined;
    },
    conversationId: () => textAt('mailbox.item.conversationId') || undefined,
  };
}
