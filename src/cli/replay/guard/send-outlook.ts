import type { Client } from '../../../outlook/ports';
import { subjectPrefix } from '../../../signals/subject-prefix';
import { MemoryOutlook } from '../../../memory-outlook/memory-outlook';
import { outlookFailure } from '../../../memory-outlook/outlook-failure';
import { unknownRecipientType } from '../../unknown-recipient';
import type { FieldName, Send } from '../mail/mail';

/** The newest Outlook, which reads everything and has "Send anyway". */
const CLIENT = { platform: 'classic', mailbox: 15, language: 'en' } as const;

const FIELDS: readonly FieldName[] = ['to', 'cc', 'bcc'];

/**
 * One send as Outlook would show it while it is written.
 * @param lists which of its recipients Outlook would call distribution lists; all others are users, or look like a list
 * @param parts what outlives the message: the sender's device, the host, the clock
 */
export function outlookOf(
  send: Send,
  lists: ReadonlySet<string>,
  parts: ConstructorParameters<typeof MemoryOutlook>[1],
): MemoryOutlook {
  const client: Client = { ...CLIENT, me: send.from };
  const outlook = new MemoryOutlook(client, parts);
  for (const field of FIELDS)
    outlook.fields[field] = send.fields[field].map(({ name, address }) => ({
      name,
      address,
      type: lists.has(address) ? 'distributionList' : unknownRecipientType(name, address),
    }));
  if (send.truncated) outlook.capped.add('to');
  return Object.assign(outlook, {
    subject: send.subject,
    body: () => bodyOf(send),
    composeType: composeTypeOf(send),
    conversationIndexBytes: send.indexBytes,
    inReplyTo: send.isAnswer ? (send.conversation ?? '') : undefined,
    conversation: send.conversation,
  });
}

async function bodyOf(send: Send): Promise<string> {
  const text = await send.body();
  if (text === undefined) throw outlookFailure('body.getAsync', 'missing');
  return text;
}

function composeTypeOf({ subject, isAnswer }: Send): 'newMail' | 'reply' | 'forward' {
  const prefix = subjectPrefix(subject);
  if (prefix === 'forward') return 'forward';
  return isAnswer || prefix === 'reply' ? 'reply' : 'newMail';
}
