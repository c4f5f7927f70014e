import type { CheckPorts } from '../check/check-message';
import { connectListDirectory } from '../directory/list-directory';
import { FIRST_INDEX_BYTES } from '../outlook/ports';
import type {
  Client,
  Field,
  FieldRead,
  InfoBar,
  MessagePort,
  OutlookPorts,
  Person,
  RecipientEntry,
} from '../outlook/ports';
import { outlookFailure } from './outlook-failure';

/** Where the add-in's files are, as far as this Outlook goes: it fetches nothing. */
export const POLICY_URL = 'https://addin.invalid/policy.json';
export const LISTS_URL = 'https://addin.invalid/lists/';

/** Of a clock that stands while the guard works: nobody waits in vain for what is in memory. */
export const noTimePasses = (): Promise<void> => new Promise(() => undefined);

/** What may outlive one message, in place of an Outlook's own. */
type Parts = Pick<CheckPorts, 'deviceCache' | 'directory' | 'http' | 'clock'>;

/** What is asked of Outlook, as `broken` and `asked` name it. */
export type OutlookCall =
  | Field
  | 'subject'
  | 'body'
  | 'from'
  | 'composeType'
  | 'conversationIndex'
  | 'session.read'
  | 'session.write'
  | 'device.read'
  | 'device.write'
  | 'device.remove'
  | 'roaming.write'
  | 'bar.show'
  | 'bar.hide'
  | 'http';

/**
 * An Outlook with one message that is being written, its window, its device and the add-in's host, all in memory. Whatever is
 * set here, or written through the ports, is what the next call is answered with.
 */
export class MemoryOutlook implements CheckPorts {
  readonly client: Client;
  readonly policyUrl = POLICY_URL;
  /** Milliseconds since 1970. */
  now = 0;

  readonly fields: Record<Field, RecipientEntry[]> = { to: [], cc: [], bcc: [] };
  /** Fields that Outlook cuts at its cap. */
  readonly capped = new Set<Field>();
  subject = '';
  /** Plain text, or how to get at it. */
  body: string | (() => Promise<string>) = '';
  sender: Person;
  composeType: 'newMail' | 'reply' | 'forward' = 'newMail';
  isInvitation = false;
  /** Of the first message of a conversation, as long as nothing else is set. */
  conversationIndexBytes: number = FIRST_INDEX_BYTES;
  /** Internet message id of what is answered. */
  inReplyTo: string | undefined;
  conversation: string | undefined;

  readonly sessionTexts = new Map<string, string>();
  /** What this device stores. */
  readonly device = new Map<string, string>();
  /** The person's own settings; undefined: none. */
  personal: string | undefined;
  /** What stands above the message. */
  bar: InfoBar | undefined;
  /** The policy that the host serves; undefined: there is none. */
  policyFile: string | undefined = '{}';
  /** The list catalogue's files, by name. */
  listFiles = new Map<string, string>();

  /** Calls that fail, nothing done. */
  readonly broken = new Set<OutlookCall>();
  /** Every call, in order. */
  readonly asked: OutlookCall[] = [];

  readonly clock: CheckPorts['clock'];
  readonly deviceCache: CheckPorts['deviceCache'];
  readonly http: CheckPorts['http'];
  readonly directory: CheckPorts['directory'];

  constructor(client: Client, parts: Partial<Parts> = {}) {
    this.client = client;
    this.sender = client.me;
    this.clock = parts.clock ?? { now: () => this.now, passed: () => this.now, wait: noTimePasses };
    this.deviceCache = parts.deviceCache ?? this.#ownDevice;
    this.http = parts.http ?? { get: (url) => this.#answer('http', () => this.#fileAt(url)) };
    this.directory =
      parts.directory ??
      connectListDirectory({
        http: this.http,
        deviceCache: this.deviceCache,
        clock: this.clock,
        listsUrl: LISTS_URL,
      });
  }

  readonly roaming: OutlookPorts['roaming'] = { read: () => this.personal };

  readonly message: MessagePort = {
    isInvitation: () => this.isInvitation,
    recipients: (field) => this.#answer(field, (): FieldRead => this.#readField(field)),
    subject: () => this.#answer('subject', () => this.subject),
    bodyText: () => this.#answer('body', () => (typeof this.body === 'string' ? this.body : this.body())),
    from: () => this.#answer('from', () => this.sender),
    composeType: () => this.#answer('composeType', () => this.composeType),
    conversationIndexBytes: () => this.#answer('conversationIndex', () => this.conversationIndexBytes),
    inReplyTo: () => this.inReplyTo,
    conversationId: () => this.conversation,
  };

  readonly session: OutlookPorts['session'] = {
    readAll: () => this.#answer('session.read', () => Object.fromEntries(this.sessionTexts)),
    write: (key, value) => this.#answer('session.write', () => void this.sessionTexts.set(key, value)),
  };

  readonly infoBar: OutlookPorts['infoBar'] = {
    show: (bar) => this.#answer('bar.show', () => void (this.bar = bar)),
    hide: () => this.#answer('bar.hide', () => void (this.bar = undefined)),
  };

  readonly #ownDevice: OutlookPorts['deviceCache'] = {
    read: (keys) =>
      this.#answer('device.read', () => Object.fromEntries([...this.device].filter(([key]) => keys.includes(key)))),
    write: (key, value) => this.#answer('device.write', () => void this.device.set(key, value)),
    remove: (key) => this.#answer('device.remove', () => void this.device.delete(key)),
  };

  #readField(field: Field): FieldRead {
    return { entries: [...this.fields[field]], atCap: this.capped.has(field) };
  }

  #fileAt(url: string): string {
    const file = url === POLICY_URL ? this.policyFile : this.listFiles.get(url.slice(LISTS_URL.length));
    if (file === undefined) throw outlookFailure('https.get', 'failed', 404);
    return file;
  }

  #answer<T>(call: OutlookCall, produce: () => T | Promise<T>): Promise<T> {
    this.asked.push(call);
    if (this.broken.has(call)) return Promise.reject(outlookFailure(call, 'failed'));
    return Promise.resolve().then(produce);
  }
}
