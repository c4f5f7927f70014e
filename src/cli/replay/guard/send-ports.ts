import type { CheckPorts } from '../../../check/check-message';
import { subjectPrefix } from '../../../signals/subject-prefix';
import type { FieldName, Send } from '../mail/mail';

/** The newest Outlook, which reads everything and has "Send anyway". */
const CLIENT = { platform: 'classic', mailbox: 15, language: 'en' } as const;

type MessagePort = CheckPorts['message'];
type SendPorts = Pick<CheckPorts, 'message' | 'session' | 'client'>;

/** What a port rejects with where the mail does not tell. */
const missing = (operation: string): Error =>
  Object.assign(new Error(`${operation} is not in this mail`), { operation, reason: 'missing' });

/**
 * One send as Outlook would show it while it is written, and the session data of its window.
 * @param lists which of its recipients Outlook would call distribution lists; all others it calls users
 */
export function portsOf(send: Send, lists: ReadonlySet<string>): SendPorts {
  const session: Record<string, string> = {};
  const entriesOf = (field: FieldName) =>
    send.fields[field].map(({ name, address }) => ({
      name,
      address,
      type: lists.has(address) ? ('distributionList' as const) : ('user' as const),
    }));
  const message: MessagePort = {
    recipients: (field) => Promise.resolve({ entries: entriesOf(field), atCap: false }),
    subject: () => Promise.resolve(send.subject),
    bodyText: async () => {
      const text = await send.body();
      if (text === undefined) throw missing('body');
      return text;
    },
    from: () => Promise.resolve(send.from),
    composeType: () => Promise.resolve(composeTypeOf(send)),
    conversationIndexBytes: () => Promise.resolve(send.indexBytes),
    inReplyTo: () => (send.isAnswer ? (send.conversation ?? '') : undefined),
    conversationId: () => send.conversation,
  };
  return {
    message,
    session: {
      readAll: () => Promise.resolve({ ...session }),
      write: (key, value) => {
        session[key] = value;
        return Promise.resolve();
      },
    },
    client: { ...CLIENT, me: send.from },
  };
}

function composeTypeOf({ subject, isAnswer }: Send): 'newMail' | 'reply' | 'forward' {
  const prefix = subjectPrefix(subject);
  if (prefix === 'forward') return 'forward';
  return isAnswer || prefix === 'reply' ? 'reply' : 'newMail';
}
