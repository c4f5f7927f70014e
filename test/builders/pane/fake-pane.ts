import type { Field, Person, RecipientEntry, RecipientsWriter, RoamingWriter } from '../../../src/outlook/ports';
import type { PaneHost } from '../../../src/outlook/pane-events';
import type { CheckPorts } from '../../../src/check/check-message';
import type { PanePorts } from '../../../src/taskpane/pane-ports';
import { TestOutlook } from '../outlook/test-outlook';
import { FakeBody } from './fake-body';

const CHUNK = 100;

/** An Outlook with a message and an open pane: what is written is there afterwards, and the pane hears of it. */
export class FakePane extends TestOutlook implements PanePorts {
  item: ReturnType<PaneHost['openItem']> = 'compose';
  colour = '';
  /** Fields that refuse to be written, after so many entries. */
  readonly refusing = new Map<Field, number>();
  /** Every field that was asked to be replaced, in order. */
  readonly written: Field[] = [];
  /** While it stands, writing waits. */
  gate: Promise<void> | undefined;
  graph: PanePorts['graph'];
  readonly bodyWriter = new FakeBody();

  readonly #handlersSession = new Map<string, string>();
  readonly #types = new Map<string, RecipientEntry['type']>();
  readonly #listeners = { recipients: new Set<() => void>(), context: new Set<(data: string) => void>() };

  override readonly roaming: RoamingWriter = {
    read: () => this.personal,
    write: (text) => {
      if (this.broken.has('roaming.write')) return Promise.reject(new Error('not saved'));
      this.personal = text;
      return Promise.resolve();
    },
  };

  readonly writer: RecipientsWriter = {
    replace: async (field, entries, onProgress) => {
      this.written.push(field);
      for (const { address, type } of Object.values(this.fields).flat()) this.#types.set(address, type);
      for (let start = 0; start === 0 || start < entries.length; start += CHUNK) {
        await this.gate;
        if ((this.refusing.get(field) ?? Infinity) <= start) throw new Error(`${field} refuses`);
        const chunk = entries.slice(start, start + CHUNK).map((entry) => this.#resolved(entry));
        this.fields[field] = start === 0 ? chunk : [...this.fields[field], ...chunk];
        onProgress?.(start + chunk.length);
        this.recipientsChanged();
      }
    },
  };

  /** What was posted, and where. */
  readonly posted: { readonly url: string; readonly json: string }[] = [];
  readonly poster: PanePorts['poster'] = {
    post: (url, json) => Promise.resolve(void this.posted.push({ url, json })),
  };

  readonly host: PaneHost = {
    openItem: () => this.item,
    background: () => this.colour,
    onRecipientsChanged: (listener) => listenIn(this.#listeners.recipients, listener),
    onContextChanged: (listener) => listenIn(this.#listeners.context, listener),
    onBackgroundChanged: () => () => undefined,
  };

  set policy(policy: Readonly<Record<string, unknown>>) {
    this.policyFile = JSON.stringify(policy);
  }

  /** Outlook tells the pane that somebody changed the recipients. */
  recipientsChanged(): void {
    this.#listeners.recipients.forEach((listener) => listener());
  }

  /** A button of an alert or a bar was pressed while the pane was open. */
  contextChanged(from: 'smart-alert' | 'info-bar'): void {
    this.contextSaid(JSON.stringify({ from }));
  }

  /** The same with whatever text Outlook hands over. */
  contextSaid(data: string): void {
    this.#listeners.context.forEach((listener) => listener(data));
  }

  get listeners(): number {
    return this.#listeners.recipients.size + this.#listeners.context.size;
  }

  /** The handlers' side where session data is never shared, as often on Mac: everything else is one. */
  get handlers(): CheckPorts {
    const texts = this.#handlersSession;
    const session: CheckPorts['session'] = {
      readAll: () => Promise.resolve(Object.fromEntries(texts)),
      write: (key, value) => Promise.resolve(void texts.set(key, value)),
    };
    const { client, message, infoBar, deviceCache, roaming, http, clock, directory, policyUrl } = this;
    return { client, message, session, infoBar, deviceCache, roaming, http, clock, directory, policyUrl };
  }

  /** Addresses in a field, in order. */
  addressesIn(field: Field): readonly string[] {
    return this.fields[field].map((entry) => entry.address);
  }

  /** The mail that became a storm: its sender in To, the list in Cc, both named by the quoted header. */
  stormMail(words = 'Noted.'): this {
    this.fields.to = [person('Sam Tester', 'sam@corp.example')];
    this.fields.cc = [entry('CroydonPractices', 'croydonpractices@corp.example', 'other')];
    this.body = `${words}\n\nFrom: Sam Tester <sam@corp.example>\nSent: 14 November 2016 08:29\nTo: CroydonPractices\nSubject: test\n\nPlease ignore.`;
    return this;
  }

  /** Nothing is answered: the message begins something. */
  begins(how: 'newMail' | 'forward' = 'newMail'): this {
    this.composeType = how;
    this.inReplyTo = undefined;
    this.conversationIndexBytes = 22;
    this.subject = 'News';
    this.body = '';
    return this;
  }

  /** The same to a list that says it is one, so large by policy. */
  listOf(size: number, row: Readonly<Record<string, unknown>> = { action: 'allow' }): this {
    this.stormMail();
    this.fields.cc = [entry('Staff', 'staff@corp.example', 'distributionList')];
    this.policy = { lists: [{ address: 'staff@corp.example', size, ...row }] };
    return this;
  }

  #resolved({ name, address }: Person): RecipientEntry {
    return { name, address, type: this.#types.get(address) ?? 'user' };
  }
}

export const entry = (name: string, address: string, type: RecipientEntry['type'] = 'user'): RecipientEntry => ({
  name,
  address,
  type,
});

export const person = (name: string, address: string): RecipientEntry => entry(name, address);

function listenIn<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
