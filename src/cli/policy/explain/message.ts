import type { AskedList, ListDirectory, ListSize } from '../../../directory/ports';
import type { Client, Person, RecipientEntry } from '../../../outlook/ports';
import type { CheckPorts } from '../../../check/check-message';
import { localPartOf } from '../../../signals/address';

/** A list that the made-up message goes to. */
export interface GivenList {
  readonly address: string;
  readonly name: string;
  /** Undefined: nobody knows. */
  readonly size: number | undefined;
}

/** A message that nobody wrote, as the person at the command line describes it. */
export interface MadeUpMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly lists: readonly GivenList[];
  readonly isReply: boolean;
  /** What was typed; empty: nothing. */
  readonly text: string;
}

const POLICY_URL = 'https://explain.invalid/policy.json';
/** The newest Outlook: it reads everything and has a button for everything. */
const MAILBOX = 15;
/** Of the first message of a conversation, and of an answer to it (MS-OXOMSG, section 2.2.1.3). */
const INDEX_BYTES = { first: 22, answer: 27 };

const personOf = (address: string): Person => ({ name: localPartOf(address), address });

export const clientOf = ({ from }: MadeUpMessage, language: string): Client => ({
  platform: 'web',
  mailbox: MAILBOX,
  language,
  me: personOf(from),
});

/**
 * The message as Outlook would show it to the add-in, on a device that remembers nothing.
 * @param policy what the host serves
 * @param person the person's own settings; undefined: none
 * @param typed whether the text is in the message already; at the moment of Reply all it is not
 */
export function portsOf(
  message: MadeUpMessage,
  served: { readonly policy: string; readonly person: string | undefined },
  client: Client,
  now: number,
): (typed: boolean) => CheckPorts {
  const session: Record<string, string> = {};
  const { isReply, text } = message;
  const entries = entriesOf(message);
  return (typed) => ({
    client,
    message: {
      recipients: (field) => Promise.resolve({ entries: field === 'to' ? entries : [], atCap: false }),
      subject: () => Promise.resolve(isReply ? 'Re: A message' : 'A message'),
      bodyText: () => Promise.resolve(typed ? text : ''),
      from: () => Promise.resolve(client.me),
      composeType: () => Promise.resolve(isReply ? 'reply' : 'newMail'),
      conversationIndexBytes: () => Promise.resolve(isReply ? INDEX_BYTES.answer : INDEX_BYTES.first),
      inReplyTo: () => (isReply ? '<answered@explain.invalid>' : undefined),
      conversationId: () => (isReply ? 'answered' : undefined),
    },
    session: {
      readAll: () => Promise.resolve({ ...session }),
      write: (key, value) => {
        session[key] = value;
        return Promise.resolve();
      },
    },
    infoBar: { show: () => Promise.resolve(), hide: () => Promise.resolve() },
    deviceCache: { read: () => Promise.resolve({}), write: () => Promise.resolve(), remove: () => Promise.resolve() },
    roaming: { read: () => served.person },
    http: { get: () => Promise.resolve(served.policy) },
    clock: { now: () => now },
    directory: directoryOf(message),
    policyUrl: POLICY_URL,
  });
}

const entriesOf = ({ to, lists }: MadeUpMessage): readonly RecipientEntry[] => [
  ...to.map((address) => ({ ...personOf(address), type: 'user' as const })),
  ...lists.map(({ address, name }) => ({ name, address, type: 'distributionList' as const })),
];

/** Policy's own rows first, as in the add-in; then what was given. */
function directoryOf({ lists }: MadeUpMessage): ListDirectory {
  const sizeOf = ({ address }: AskedList, inPolicy: number | undefined): ListSize => {
    if (inPolicy !== undefined) return { known: true, value: inPolicy, source: 'policy' };
    const given = lists.find((each) => each.address === address)?.size;
    return given === undefined
      ? { known: false, why: 'not-in-catalogue' }
      : { known: true, value: given, source: 'catalogue' };
  };
  return { sizes: (asked, { sizeInPolicy }) => Promise.resolve(asked.map((list) => sizeOf(list, sizeInPolicy(list)))) };
}
