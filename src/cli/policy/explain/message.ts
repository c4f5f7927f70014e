import type { AskedList, ListDirectory, ListSize } from '../../../directory/ports';
import { ANSWER_INDEX_BYTES, FIRST_INDEX_BYTES } from '../../../outlook/ports';
import type { Client, Person, RecipientEntry } from '../../../outlook/ports';
import { localPartOf } from '../../../signals/address';
import { unknownRecipientType } from '../../unknown-recipient';
import { MemoryOutlook } from '../../../memory-outlook/memory-outlook';

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
  /** People; what looks like a list is one where the add-in would take it for one. */
  readonly to: readonly string[];
  readonly lists: readonly GivenList[];
  readonly kind: 'reply' | 'new' | 'invitation';
  /** What was typed; empty: nothing. */
  readonly text: string;
}

/** The newest Outlook: it reads everything and has a button for everything. */
const MAILBOX = 15;

const personOf = (address: string): Person => ({ name: localPartOf(address), address });

export const clientOf = ({ from }: MadeUpMessage, language: string): Client => ({
  platform: 'web',
  mailbox: MAILBOX,
  language,
  me: personOf(from),
});

/**
 * The message as Outlook would show it when Reply all is pressed, nothing typed yet, on a device that stores nothing.
 * @param served the policy that the host serves, and the person's own settings; undefined: none
 */
export function outlookWith(
  message: MadeUpMessage,
  served: { readonly policy: string; readonly person: string | undefined },
  client: Client,
  now: number,
): MemoryOutlook {
  const outlook = new MemoryOutlook(client, { directory: directoryOf(message) });
  outlook.fields.to = entriesOf(message);
  return Object.assign(outlook, {
    now,
    subject: 'A message',
    policyFile: served.policy,
    personal: served.person,
    isInvitation: message.kind === 'invitation',
    ...(message.kind === 'reply' && ANSWER),
  });
}

const ANSWER = {
  subject: 'Re: A message',
  composeType: 'reply',
  conversationIndexBytes: FIRST_INDEX_BYTES + ANSWER_INDEX_BYTES,
  inReplyTo: '<answered@explain.invalid>',
  conversation: 'answered',
} as const;

/** Without a name, as in a saved mail: what looks like a list may be one. */
function entryOf(address: string): RecipientEntry {
  const type = unknownRecipientType('', address);
  return type === 'user' ? { ...personOf(address), type } : { name: '', address, type };
}

const entriesOf = ({ to, lists }: MadeUpMessage): RecipientEntry[] => [
  ...to.map(entryOf),
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
