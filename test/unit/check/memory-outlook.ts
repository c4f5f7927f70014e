import type {
  Client,
  FieldRead,
  HttpPort,
  InfoBar,
  MessagePort,
  OutlookPorts,
  Person,
  RecipientEntry,
} from '../../../src/outlook/ports';
import { connectListDirectory } from '../../../src/directory/list-directory';
import type { CheckPorts } from '../../../src/check/check-message';

/** Everything a review asks of Outlook, kept in memory; `broken` names what fails. */
export class MemoryOutlook implements CheckPorts {
  now = Date.UTC(2026, 10, 14, 8, 30);
  readonly broken = new Set<string>();
  readonly sessionTexts = new Map<string, string>();
  readonly device = new Map<string, string>();
  readonly asked: string[] = [];
  readonly fields: Record<'to' | 'cc' | 'bcc', RecipientEntry[]> = { to: [], cc: [], bcc: [] };
  subject = 'RE: Rota';
  body = 'Thanks, all.';
  composed: 'reply' | 'newMail' = 'reply';
  sender: Person = { name: 'Ada Sender', address: 'ada@corp.example' };
  /** What the policy's host answers; undefined: it is not there. */
  policyFile: string | undefined = '{}';
  personal: string | undefined;
  /** The list catalogue's files, by name. */
  listFiles = new Map<string, string>();
  conversation: string | undefined = 'conversation';
  /** What stands above the message. */
  bar: InfoBar | undefined;

  readonly client: Client;
  readonly policyUrl = 'https://addin.example/policy.json';

  constructor(client: Partial<Client> = {}) {
    this.client = { platform: 'web', mailbox: 15, language: 'en-GB', me: this.sender, ...client };
  }

  readonly clock = { now: () => this.now };
  readonly roaming = { read: () => this.personal };

  readonly message: MessagePort = {
    recipients: (field) => this.#answer(field, (): FieldRead => ({ entries: this.fields[field], atCap: false })),
    subject: () => this.#answer('subject', () => this.subject),
    bodyText: () => this.#answer('body', () => this.body),
    from: () => this.#answer('from', () => this.sender),
    composeType: () => this.#answer('composeType', () => this.composed),
    conversationIndexBytes: () => this.#answer('conversationIndex', () => (this.composed === 'reply' ? 27 : 22)),
    inReplyTo: () => (this.composed === 'reply' ? '<1@corp.example>' : undefined),
    conversationId: () => this.conversation,
  };

  readonly session: OutlookPorts['session'] = {
    readAll: () => this.#answer('session.read', () => Object.fromEntries(this.sessionTexts)),
    write: (key, value) => this.#answer('session.write', () => void this.sessionTexts.set(key, value)),
  };

  readonly deviceCache: OutlookPorts['deviceCache'] = {
    read: (keys) =>
      this.#answer('device.read', () =>
        Object.fromEntries(keys.flatMap((key) => (this.device.has(key) ? [[key, this.device.get(key)!]] : []))),
      ),
    write: (key, value) => this.#answer('device.write', () => void this.device.set(key, value)),
    remove: (key) => this.#answer('device.remove', () => void this.device.delete(key)),
  };

  readonly infoBar: OutlookPorts['infoBar'] = {
    show: (bar) => this.#answer('bar.show', () => void (this.bar = bar)),
    hide: () => this.#answer('bar.hide', () => void (this.bar = undefined)),
  };

  readonly http: HttpPort = {
    get: (url) =>
      this.#answer('http', () => {
        const file = url.endsWith('policy.json') ? this.policyFile : this.listFiles.get(url.split('/lists/')[1] ?? '');
        if (file === undefined) throw Object.assign(new Error('404'), { reason: 'failed', code: 404 });
        return file;
      }),
  };

  readonly directory: CheckPorts['directory'] = connectListDirectory({
    http: this.http,
    deviceCache: this.deviceCache,
    clock: this.clock,
    listsUrl: 'https://addin.example/lists/',
  });

  /** So many colleagues in To. */
  people(count: number): this {
    this.fields.to = Array.from({ length: count }, (_, n) => ({
      name: `Colleague ${n}`,
      address: `colleague${n}@corp.example`,
      type: 'user' as const,
    }));
    return this;
  }

  /** One address, typed like nothing, that nobody knows the size of. */
  practices(): this {
    this.fields.to = [{ name: 'CroydonPractices', address: 'croydonpractices@corp.example', type: 'other' }];
    return this;
  }

  #answer<T>(what: string, produce: () => T): Promise<T> {
    this.asked.push(what);
    if (this.broken.has(what)) return Promise.reject(new Error(`${what} is broken`));
    return Promise.resolve().then(produce);
  }
}
