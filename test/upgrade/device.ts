import { BareEngine } from '../runtime/bare-engine';
import { FakeOffice } from '../builders/outlook/fake-office';
import type { FakeEntry } from '../builders/outlook/fake-office';

/** What an add-in keeps, by Outlook's own names: text by key. */
export interface Stores {
  readonly device: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
  readonly roaming: Readonly<Record<string, string>>;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
/** When the former release wrote what it wrote. */
export const THEN = Date.UTC(2026, 10, 14, 8, 29);

export const POLICY = {
  organisationDomains: ['corp.example'],
  lists: [{ address: 'all@corp.example', size: 3_000, action: 'block', message: 'Ask the communications team.' }],
  incident: {
    until: new Date(THEN + 30 * DAY_MS).toISOString(),
    lists: ['frozen@corp.example'],
    message: 'The list is being repaired.',
  },
  audit: { endpoint: 'https://collector.invalid/v1/logs' },
} as const;

export const listEntry = (name: string): FakeEntry => ({
  displayName: name,
  emailAddress: `${name.toLowerCase()}@corp.example`,
  recipientType: 'distributionList',
});

export const colleagues = (count: number): FakeEntry[] =>
  Array.from({ length: count }, (_, nth) => ({
    displayName: `Colleague ${nth}`,
    emailAddress: `colleague${nth}@corp.example`,
    recipientType: 'user',
  }));

/** What a handler answered with. */
export interface Completed {
  readonly allowEvent?: boolean;
  readonly errorMessage?: string;
}

/** A computer with classic Outlook, on which a build of the add-in runs: its stores outlive windows, engines and builds. */
export class Device {
  readonly stored: Map<string, string>;
  readonly roamed: Map<string, string>;
  /** What was sent to a collector: OTLP JSON, a request each. */
  readonly posted: string[] = [];
  /** Files of the add-in's host by the end of their address; others answer 404, and none at all where it is cut off. */
  host: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly bundle: string,
    public now: number,
    stores: Partial<Stores> = {},
  ) {
    this.stored = new Map(Object.entries(stores.device ?? {}));
    this.roamed = new Map(Object.entries(stores.roaming ?? {}));
  }

  /** A compose window. @param session what the former release kept with it */
  window(to: readonly FakeEntry[], session: Stores['session'] = {}): FakeOffice {
    const office = new FakeOffice((_, produce, callback) => {
      callback({ status: 'succeeded', value: produce() });
    });
    office.mailbox = 15;
    Object.assign(office.fields, { to, cc: [], bcc: [] });
    Object.assign(office, { subject: 'RE: Rota', body: 'See you there.', session: { ...session } });
    office.item.inReplyTo = '<first@corp.example>';
    office.item.conversationId = 'a conversation';
    for (const [key, text] of this.roamed) office.roamed.set(key, text);
    return office;
  }

  /** Raises an event in an engine of its own, as classic Outlook does. */
  async raise(event: string, office: FakeOffice): Promise<Completed> {
    const engine = new BareEngine({
      Date: { now: () => this.now, parse: Date.parse },
      OfficeRuntime: { storage: this.#storage() },
      fetch: (url: unknown, init?: { readonly method?: string; readonly body?: string }) =>
        init?.method === 'POST' ? this.#take(init.body ?? '') : this.#fetch(String(url)),
    });
    engine.load(this.bundle);
    engine.open(office.context);
    return new Promise((resolve, reject) => {
      engine.launch(`${event}Handler`, { completed: (options) => resolve((options ?? {}) as Completed) }).catch(reject);
    });
  }

  send(office: FakeOffice): Promise<Completed> {
    return this.raise('onMessageSend', office);
  }

  #storage() {
    return {
      getItem: (key: string) => Promise.resolve(this.stored.get(key) ?? null),
      setItem: (key: string, text: string) => Promise.resolve(void this.stored.set(key, text)),
      removeItem: (key: string) => Promise.resolve(void this.stored.delete(key)),
    };
  }

  #take(body: string): Promise<unknown> {
    this.posted.push(body);
    return Promise.resolve({ ok: true, status: 200, headers: { get: () => null }, text: () => Promise.resolve('{}') });
  }

  #fetch(url: string): Promise<unknown> {
    const { host } = this;
    if (!host) return Promise.reject(new TypeError('Failed to fetch'));
    const text = [...host].find(([end]) => url.endsWith(end))?.[1];
    const answer = {
      ok: text !== undefined,
      status: text === undefined ? 404 : 200,
      headers: { get: () => null },
      text: () => Promise.resolve(text),
    };
    return Promise.resolve(answer);
  }
}

/** Rules that the last Send of a window came to, strictest first. */
export function rulesOf(office: FakeOffice): readonly string[] {
  const text = office.session?.lastSend;
  if (typeof text !== 'string') return [];
  return (JSON.parse(text) as { readonly is: { readonly rules: readonly string[] } }).is.rules;
}
