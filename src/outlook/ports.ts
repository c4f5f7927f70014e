/** What the rest of the guard needs from Outlook, one narrow port a need. Every promise settles: each call has a deadline. */

/**
 * Why a call gave nothing. `failed`: Outlook said so, see `code`. `timeout`: no answer before the deadline. `threw`: it broke
 * while being asked. `missing`: this client does not offer it, or no message is open. `garbage`: an answer of the wrong shape.
 * `refused`: never asked, because what was to be written or fetched is out of bounds.
 */
export type OutlookFailureReason = 'failed' | 'timeout' | 'threw' | 'missing' | 'garbage' | 'refused';

/** What every promise of these ports rejects with. */
export interface OutlookFailure extends Error {
  /** As Office.js names it, without the object before it: `to.getAsync`. Holds no content of a message. */
  readonly operation: string;
  readonly reason: OutlookFailureReason;
  /** Office.js error code or HTTP status. */
  readonly code?: number | undefined;
}

export type Field = 'to' | 'cc' | 'bcc';
export const FIELDS: readonly Field[] = ['to', 'cc', 'bcc'];

/** `Office.MailboxEnums.RecipientType`; what a client does not say is `other`. */
export type RecipientType = 'user' | 'distributionList' | 'externalUser' | 'other';

export interface RecipientEntry {
  /** As Outlook shows it; may hold anything, any length. */
  readonly name: string;
  /** SMTP address; empty for a personal contact group. */
  readonly address: string;
  readonly type: RecipientType;
}

export interface FieldRead {
  readonly entries: readonly RecipientEntry[];
  /** As many as the client ever returns (100, 500 or 1,000): there may be more. */
  readonly atCap: boolean;
}

export interface Person {
  readonly name: string;
  readonly address: string;
}

/** The message being written, or the meeting being organised: its required and optional attendees are To and Cc, nobody is Bcc. */
export interface MessagePort {
  isInvitation(): boolean;
  recipients(field: Field): Promise<FieldRead>;
  subject(): Promise<string>;
  /** The whole body as plain text, bounded to BODY_LIMIT characters from its start. */
  bodyText(): Promise<string>;
  /** Of a meeting its organiser. */
  from(): Promise<Person>;
  composeType(): Promise<'newMail' | 'reply' | 'forward'>;
  /** Decoded length of the conversation index in bytes; a first message has FIRST_INDEX_BYTES, or none and so 0. Mailbox 1.14. */
  conversationIndexBytes(): Promise<number>;
  /** Internet message id of the message being answered; undefined where there is none or the client does not say. */
  inReplyTo(): string | undefined;
  conversationId(): string | undefined;
}

/** Bytes of a conversation index: those of a conversation's first message, and those that each answer adds ([MS-OXOMSG] 2.2.1.3). */
export const FIRST_INDEX_BYTES = 22;
export const ANSWER_INDEX_BYTES = 5;

/** Bodies are read to this many characters: a storm is told by its first screens. */
export const BODY_LIMIT = 200_000;

/** Ways out change the message; only the pane and the ribbon command hold this port. */
export interface RecipientsWriter {
  /**
   * Replaces a field: chunks of 100, one after another. A rejection can leave the field with a part of the entries.
   * @param onProgress is told after each chunk how many entries are in.
   */
  replace(field: Field, entries: readonly Person[], onProgress?: (written: number) => void): Promise<void>;
}

/** A whole body, in the format that the message is written in; HTML as the client's editor has it now. */
export interface MessageBody {
  readonly type: 'html' | 'text';
  readonly content: string;
}

/** Writes into the message itself; only the pane holds this port. The client's editor rewrites what it is given. */
export interface BodyWriter {
  read(): Promise<MessageBody>;
  /** Puts content above what is there. @param added of the type that the body is of */
  prepend(added: MessageBody): Promise<void>;
  /** Replaces the whole body, quotes included; Outlook moves the cursor, and on some clients it cannot be undone. */
  replace(body: MessageBody): Promise<void>;
}

/** Text kept with this compose window, shared by handlers and pane; digests and counts only. */
export interface SessionPort {
  /** Empty where the client has no session data. */
  readAll(): Promise<Readonly<Record<string, string>>>;
  write(key: string, value: string): Promise<void>;
}

export interface InfoBar {
  /** At most 150 characters, complete in itself. */
  readonly text: string;
  /** Opens the pane of that manifest control; ignored where the client has no such action. */
  readonly action?: { readonly label: string; readonly commandId: string; readonly contextData: string };
}

export interface InfoBarPort {
  show(bar: InfoBar): Promise<void>;
  hide(): Promise<void>;
}

/** Text kept on this device across messages. Bounded; may be missing, then reads give nothing and writes are refused. */
export interface DeviceCachePort {
  read(keys: readonly string[]): Promise<Readonly<Record<string, string>>>;
  write(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The person's own settings, the same on every device: JSON text as it was last saved, however stale. */
export interface RoamingReader {
  read(): string | undefined;
}
export interface RoamingWriter extends RoamingReader {
  write(text: string): Promise<void>;
}

/** Plain GET of an absolute URL, no request headers. Rejects on any status but 2xx, and past `limit` characters. */
export interface HttpPort {
  get(url: string, deadlineMs: number, limit: number): Promise<string>;
}

/** POSTs JSON to an absolute URL, and reads nothing of the answer. Rejects on any status but 2xx. */
export interface HttpPoster {
  post(url: string, json: string, deadlineMs: number): Promise<void>;
}

export interface Clock {
  /** Milliseconds since 1970, as the day's clock has it: it may be set forward or back at any moment. */
  now(): number;
  /** Milliseconds that have passed since some moment; it never steps. What a budget is counted by. */
  passed(): number;
  /** Resolves once so many milliseconds have passed. */
  wait(ms: number): Promise<void>;
}

/** By what `Office.context.platform` says; the new Outlook on Windows calls itself `OfficeOnline` too, and behaves as the web does. */
export const PLATFORMS: Readonly<Record<string, Platform>> = {
  PC: 'classic',
  OfficeOnline: 'web',
  Mac: 'mac',
  iOS: 'mobile',
  Android: 'mobile',
};
export type Platform = 'classic' | 'web' | 'mac' | 'mobile' | 'other';

export interface Client {
  readonly platform: Platform;
  /** Highest Mailbox requirement set, the part behind `1.`: 13 for 1.13. */
  readonly mailbox: number;
  /** BCP 47, as Outlook's own interface: `en-GB`. */
  readonly language: string;
  readonly me: Person;
}

/**
 * What every handler and the pane may use. Nothing here changes recipients or the person's settings: the pane and the ribbon
 * command hold a RecipientsWriter besides, the pane alone a RoamingWriter.
 */
export interface OutlookPorts {
  readonly client: Client;
  readonly message: MessagePort;
  readonly session: SessionPort;
  readonly infoBar: InfoBarPort;
  readonly deviceCache: DeviceCachePort;
  readonly roaming: RoamingReader;
  readonly http: HttpPort;
  readonly clock: Clock;
}
