import { vi } from 'vitest';

/** How a call goes wrong. `missing`: this client lacks it. */
export type Fault =
  'failed' | 'never' | 'throws' | 'garbage-value' | 'garbage-answer' | 'no-answer' | 'twice' | 'late' | 'missing';

type Field = 'to' | 'cc' | 'bcc';
type Callback = (answer: unknown) => void;

/** Error code of every `failed` call that was given none. */
export const FAILED_CODE = 5001;
/** A good answer takes this long, a late one so much longer that every deadline is over. */
export const LATENCY_MS = 20;
const LATE_MS = 30_000;

export interface FakeEntry {
  readonly displayName: string;
  readonly emailAddress: string;
  readonly recipientType?: string;
}

export const entries = (count: number, recipientType = 'user'): FakeEntry[] =>
  Array.from({ length: count }, (_, n) => ({
    displayName: `Person ${n}`,
    emailAddress: `person${n}@corp.example`,
    recipientType,
  }));

/** Answers a call instead of the fake's own faults and timers. */
export type Transport = (operation: string, produce: () => unknown, callback: Callback) => void;

/** A small Outlook with one message being written; any of its calls can be made to go wrong. */
export class FakeOffice {
  readonly fields: Record<Field, unknown> = { to: entries(2), cc: entries(1), bcc: [] };
  subject: unknown = 'Subject';
  body: unknown = 'Body';
  bodyType: unknown = 'text';
  from: unknown = { displayName: 'Ada Sender', emailAddress: 'ada@corp.example' };
  composeType: unknown = { composeType: 'reply', coercionType: 'html' };
  conversationIndex: unknown = null;
  session: Record<string, unknown> | null = {};
  readonly bars = new Map<string, Record<string, unknown>>();
  readonly roamed = new Map<string, unknown>();
  /** What the server holds of the above. */
  saved: ReadonlyMap<string, unknown> = new Map();

  /** Every call that was started, in order: `to.getAsync`. */
  readonly calls: string[] = [];
  /** Calls that were started and not answered yet. */
  running: string[] = [];
  /** The most calls that ran at once, of those that `counted` names. */
  mostAtOnce = 0;
  counted: (operation: string) => boolean = () => true;
  /** Most entries that a read of a field gives. */
  readCap = Infinity;
  /** As on phones: a further notification takes the place of the one that stands. */
  oneBar = false;
  /** Whether a bar may have a button. */
  barButtons = true;

  readonly #faults = new Map<string, Fault>();
  readonly #codes = new Map<string, number>();

  readonly item: Record<string, unknown> = {
    inReplyTo: null,
    conversationId: null,
    to: this.#recipients('to'),
    cc: this.#recipients('cc'),
    bcc: this.#recipients('bcc'),
    subject: { getAsync: (callback: Callback) => this.#answer('subject.getAsync', callback, () => this.subject) },
    body: {
      getTypeAsync: (callback: Callback) => this.#answer('body.getTypeAsync', callback, () => this.bodyType),
      getAsync: (coercion: unknown, callback: Callback) =>
        this.#answer('body.getAsync', callback, () =>
          coercion === 'text' ? this.body : `<p>${String(this.body)}</p>`,
        ),
      prependAsync: this.#writeBody('prependAsync', (data) => data + String(this.body)),
      setAsync: this.#writeBody('setAsync', (data) => data),
    },
    from: { getAsync: (callback: Callback) => this.#answer('from.getAsync', callback, () => this.from) },
    getComposeTypeAsync: (callback: Callback) => this.#answer('getComposeTypeAsync', callback, () => this.composeType),
    getConversationIndexAsync: (callback: Callback) =>
      this.#answer('getConversationIndexAsync', callback, () => this.conversationIndex),
    displayReplyFormAsync: (_: unknown, callback: Callback) =>
      this.#answer('displayReplyFormAsync', callback, () => undefined),
    sessionData: {
      getAllAsync: (callback: Callback) =>
        this.#answer('sessionData.getAllAsync', callback, () => this.session && { ...this.session }),
      setAsync: (key: string, value: string, callback: Callback) =>
        this.#answer('sessionData.setAsync', callback, () => void (this.session = { ...this.session, [key]: value })),
      removeAsync: (key: string, callback: Callback) =>
        this.#answer('sessionData.removeAsync', callback, () => {
          delete this.session?.[key];
        }),
    },
    notificationMessages: {
      getAllAsync: (callback: Callback) =>
        this.#answer('notificationMessages.getAllAsync', callback, () =>
          [...this.bars].map(([key, bar]) => ({ key, ...bar })),
        ),
      replaceAsync: (key: string, bar: Record<string, unknown>, callback: Callback) => {
        refuseBadBar(key, bar);
        if (bar.type === 'insightMessage' && !this.barButtons) throw new TypeError('insightMessage');
        this.#answer('notificationMessages.replaceAsync', callback, () => {
          if (this.oneBar) this.bars.clear();
          this.bars.set(key, bar);
        });
      },
      removeAsync: (key: string, callback: Callback) =>
        this.#answer('notificationMessages.removeAsync', callback, () => void this.bars.delete(key)),
    },
  };

  constructor(readonly transport?: Transport) {}

  readonly context: Record<string, unknown> = {
    platform: 'OfficeOnline',
    displayLanguage: 'en-GB',
    requirements: { isSetSupported: (name: string, version: string) => name === 'Mailbox' && supports(version, 16) },
    mailbox: {
      item: this.item,
      userProfile: { displayName: 'Ada Sender', emailAddress: 'ada@corp.example' },
    },
    roamingSettings: {
      get: (key: string) => this.roamed.get(key),
      set: (key: string, value: unknown) => void this.roamed.set(key, value),
      remove: (key: string) => void this.roamed.delete(key),
      saveAsync: (callback: Callback) =>
        this.#answer('roamingSettings.saveAsync', callback, () => void (this.saved = new Map(this.roamed))),
    },
  };

  /** Puts this Outlook where the add-in looks for one; `vi.unstubAllGlobals` takes it away. */
  install(): this {
    vi.stubGlobal('Office', { context: this.context });
    return this;
  }

  fail(operation: string, fault: Fault, code = FAILED_CODE): this {
    this.#faults.set(operation, fault);
    this.#codes.set(operation, code);
    if (fault === 'missing') this.#remove(operation);
    return this;
  }

  /** No message is open, or its sender is hidden from the address list. */
  withoutItem(): this {
    (this.context.mailbox as Record<string, unknown>).item = null;
    return this;
  }

  /** A meeting is open that this person organises: To and Cc are its attendees, and it lacks what only messages have. */
  asMeeting(): this {
    for (const name of ['to', 'cc', 'bcc', 'from', 'inReplyTo', 'conversationId'] as const) delete this.item[name];
    for (const name of ['getComposeTypeAsync', 'getConversationIndexAsync'] as const) delete this.item[name];
    this.item.requiredAttendees = this.#recipients('to', 'requiredAttendees');
    this.item.optionalAttendees = this.#recipients('cc', 'optionalAttendees');
    this.item.organizer = {
      getAsync: (callback: Callback) => this.#answer('organizer.getAsync', callback, () => this.from),
    };
    return this;
  }

  set mailbox(minor: number) {
    this.context.requirements = {
      isSetSupported: (name: string, version: string) => name === 'Mailbox' && supports(version, minor),
    };
  }

  #remove(operation: string): void {
    const path = operation.split('.');
    const method = path.pop()!;
    const owner = path.reduce<Record<string, unknown>>(
      (at, name) => at[name] as Record<string, unknown>,
      operation.startsWith('roamingSettings') ? this.context : this.item,
    );
    delete owner[method];
  }

  #writeBody(method: string, written: (data: string) => string) {
    return (data: string, { coercionType }: { readonly coercionType: unknown }, callback: Callback): void => {
      if (coercionType !== this.bodyType) throw new TypeError('InvalidFormatError');
      if (data.length > 1_000_000) throw new RangeError('DataExceedsMaximumSize');
      this.#answer(`body.${method}`, callback, () => void (this.body = written(data)));
    };
  }

  #recipients(field: Field, name: string = field): Record<string, unknown> {
    const write = (method: string, replace: boolean) => (added: readonly FakeEntry[], callback: Callback) => {
      if (added.length > 100) throw new RangeError('NumberOfRecipientsExceeded');
      this.#answer(`${name}.${method}`, callback, () => {
        this.fields[field] = replace ? added : [...(this.fields[field] as FakeEntry[]), ...added];
      });
    };
    return {
      getAsync: (callback: Callback) =>
        this.#answer(`${name}.getAsync`, callback, () => {
          const entered = this.fields[field];
          return Array.isArray(entered) ? entered.slice(0, this.readCap) : entered;
        }),
      setAsync: write('setAsync', true),
      addAsync: write('addAsync', false),
    };
  }

  #answer(operation: string, callback: Callback, produce: () => unknown): void {
    this.calls.push(operation);
    if (this.transport) {
      this.transport(operation, produce, callback);
      return;
    }
    const fault = this.#faults.get(operation);
    if (fault === 'throws') throw new Error('broken');
    this.running.push(operation);
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running.filter(this.counted).length);
    const reply = (answer: () => unknown): void => {
      const at = this.running.indexOf(operation);
      if (at >= 0) this.running.splice(at, 1);
      callback(answer());
    };
    const after = (ms: number, answer: () => unknown): void => void setTimeout(() => reply(answer), ms);
    const good = (): unknown => ({ status: 'succeeded', value: produce() });
    const bad = (): unknown => ({ status: 'failed', error: { code: this.#codes.get(operation), name: 'Error' } });
    if (fault === 'never') return;
    if (fault === 'failed') {
      after(LATENCY_MS, bad);
      return;
    }
    if (fault === 'garbage-value') {
      after(LATENCY_MS, () => ({ status: 'succeeded', value: 42 }));
      return;
    }
    if (fault === 'garbage-answer') {
      after(LATENCY_MS, () => ({ status: 'finished', value: produce() }));
      return;
    }
    if (fault === 'no-answer') {
      after(LATENCY_MS, () => null);
      return;
    }
    if (fault === 'late') {
      after(LATE_MS, good);
      return;
    }
    after(LATENCY_MS, good);
    if (fault === 'twice') after(LATENCY_MS * 2, bad);
  }
}

const supports = (version: string, minor: number): boolean => Number(version.split('.')[1]) <= minor;

/** What the genuine library throws at once. */
function refuseBadBar(key: string, bar: Record<string, unknown>): void {
  const message = bar.message;
  const icon = bar.icon;
  if (key.length > 32 || typeof message !== 'string' || !message || message.length > 150) throw new RangeError('bar');
  if (typeof icon !== 'string' || !icon || icon.length > 32) throw new RangeError('icon');
  const actions = bar.actions as readonly Record<string, unknown>[] | undefined;
  if (bar.type === 'insightMessage') {
    if (bar.persistent !== undefined || actions?.length !== 1) throw new TypeError('insight');
    if (String(actions[0]!.actionText).length > 30) throw new RangeError('actionText');
  } else if (typeof bar.persistent !== 'boolean' || actions) throw new TypeError('informational');
}

export interface Outcome {
  readonly value?: unknown;
  readonly operation?: string;
  readonly reason?: string;
  readonly code?: number | undefined;
}

/** What a promise comes to once all clocks have run out; vitest's fake timers are in use. */
export async function outcomeOf(promise: Promise<unknown>, afterMs = 60_000): Promise<Outcome> {
  let outcome: Outcome | undefined;
  promise.then(
    (value) => (outcome = { value }),
    (error: unknown) => {
      const { operation, reason, code } = error as Outcome;
      outcome = { operation: operation!, reason: reason!, ...(code !== undefined && { code }) };
    },
  );
  await vi.advanceTimersByTimeAsync(afterMs);
  if (!outcome) throw new Error(`not settled after ${afterMs} ms`);
  return outcome;
}
