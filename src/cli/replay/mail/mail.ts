import type { Person } from '../../../outlook/ports';

/** What the readers of files hand on, whatever the file's format. */

export type FieldName = 'to' | 'cc' | 'bcc';

/** A message as somebody sent it. */
export interface Send {
  readonly from: Person;
  readonly fields: Readonly<Record<FieldName, readonly Person[]>>;
  /** There are more recipients than were read. */
  readonly truncated: boolean;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Message-ID, without blanks; empty where there is none. */
  readonly messageId: string;
  /** What all messages of one conversation share; undefined for one that answers nothing. */
  readonly conversation: string | undefined;
  readonly isAnswer: boolean;
  /** Decoded length of Outlook's Thread-Index; 0: there is none. */
  readonly indexBytes: number;
  /** Addresses that the mail itself proves to be lists: among the recipients of this one, or of a later. */
  readonly lists: readonly string[];
  /** The text part, else the HTML part as text; undefined where there is none or it was not kept. Never rejects. */
  body(): Promise<string | undefined>;
}

/** Why a message is no send, in the order in which it is asked. */
export const LEFT_OUT = [
  'unreadable',
  'too-large',
  'draft',
  'no-sender',
  'duplicate',
  'automatic',
  'bulk',
  'not-me',
  'outside',
  'no-recipients',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** One message of a file: what was sent, or why it is left out. */
export interface Message {
  /** For the person: `sent.mbox, message 12`. */
  readonly where: string;
  readonly send: Send | LeftOut;
}

/** Whether a message of this author, with this Message-ID, is wanted at all; asked before the costly parts are read. */
export type Filter = (author: string, messageId: string) => LeftOut | undefined;
