import type { FakeOffice } from '../../builders/outlook/fake-office';
import { outlookOf } from '../../scenarios/scenario';
import type { Scenario } from '../../scenarios/scenario';

type Callback = (answer: unknown) => void;
type Listener = (event: { readonly message: string }) => void;

const OK = 'succeeded';
const MESSAGE_RECEIVED = 'dialogMessageReceived';

/** Names that Office.js gives to values, of those that the peer uses. */
const ENUMS = {
  AsyncResultStatus: { Succeeded: OK, Failed: 'failed' },
  CoercionType: { Html: 'html', Text: 'text' },
  EventType: { DialogMessageReceived: MESSAGE_RECEIVED, DialogEventReceived: 'dialogEventReceived' },
  PlatformType: { PC: 'PC' },
  MailboxEnums: {
    ItemType: { Message: 'message', Appointment: 'appointment' },
    RecipientType: { DistributionList: 'distributionList' },
    BodyMode: { Full: 0 },
  },
} as const;

/** What a person presses in each of the peer's dialogs: whatever lets the message go. */
const PRESSED: Readonly<Record<string, string>> = { 'confirm.html': 'ok', 'count-down.html': 'done' };

/** A dialog that was opened, and what it was given to show. */
interface Dialog {
  readonly page: string;
  readonly given: string;
}

/**
 * One compose window for either product: the Outlook in memory of our tests, with what else the peer asks of it. Whoever opens a
 * dialog is answered at once by a person who lets everything go.
 */
export class OutlookForBoth {
  /** Calls that leave the engine for Outlook, in order; what is read out of memory is none. */
  readonly calls: string[] = [];
  readonly dialogs: Dialog[] = [];
  readonly context: Record<string, unknown>;
  readonly office = ENUMS;
  readonly localStorage: object;
  readonly #outlook: FakeOffice;

  /** @param latencyMs how long Outlook takes to answer a call */
  constructor(
    scenario: Scenario,
    readonly latencyMs: number,
  ) {
    this.#outlook = outlookOf(scenario, (operation, produce, callback) => this.#answer(operation, callback, produce));
    const { item, session } = this.#outlook;
    const body = item.body as { getAsync(coercion: unknown, callback: Callback): void };
    const sessionData = item.sessionData as object;
    Object.assign(item, {
      itemType: 'message',
      getAttachmentsAsync: (callback: Callback) => this.#answer('getAttachmentsAsync', callback, () => []),
      body: { ...body, getAsync: (coercion: unknown, ...rest: Callback[]) => body.getAsync(coercion, rest.pop()!) },
      sessionData: {
        ...sessionData,
        getAsync: (key: string, callback: Callback) =>
          this.#answer('sessionData.getAsync', callback, () => session?.[key] ?? ''),
      },
    });
    this.context = { ...this.#outlook.context, ui: { displayDialogAsync: this.#openDialog } };
    this.localStorage = this.#device();
  }

  /** A store of the page: no call leaves it, but it is counted as one, since classic Outlook's does. */
  #device(): object {
    const now = Date.now();
    const held = new Map([['reply-all-guard.policy', JSON.stringify({ text: '{}', readAt: now, triedAt: now })]]);
    const count = (name: string): void => void this.calls.push(`localStorage.${name}`);
    return {
      getItem: (key: string) => (count('getItem'), held.get(key) ?? null),
      setItem: (key: string, value: string) => (count('setItem'), void held.set(key, value)),
      removeItem: (key: string) => (count('removeItem'), void held.delete(key)),
    };
  }

  #answer(operation: string, callback: Callback, produce: () => unknown): void {
    this.calls.push(operation);
    setTimeout(() => callback({ status: OK, value: produce() }), this.latencyMs);
  }

  #openDialog = (url: string, { asyncContext }: { readonly asyncContext: unknown }, callback: Callback): void => {
    const page = url.slice(url.lastIndexOf('/') + 1);
    const opened = { page, given: '' };
    this.dialogs.push(opened);
    this.calls.push('displayDialogAsync');
    let listener: Listener | undefined;
    const say = (status: string): void =>
      void setTimeout(() => listener?.({ message: JSON.stringify({ status }) }), this.latencyMs);
    const dialog = {
      addEventHandler: (type: string, handler: Listener) => {
        if (type !== MESSAGE_RECEIVED) return;
        listener = handler;
        say('ready');
      },
      messageChild: (text: string) => {
        opened.given = text;
        say(PRESSED[page] ?? 'ok');
      },
      close: () => undefined,
    };
    setTimeout(() => callback({ status: OK, value: dialog, asyncContext }), this.latencyMs);
  };
}
