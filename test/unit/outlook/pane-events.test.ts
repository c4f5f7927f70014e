import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paneHost } from '../../../src/outlook/pane-events';
import { FakeOffice } from '../../builders/outlook/fake-office';

type Handler = (event: unknown) => void;
type Callback = (answer: unknown) => void;

/** What a pane registers, by event type. */
class Handlers {
  readonly registered = new Map<unknown, Handler>();
  refuse = false;

  readonly addHandlerAsync = (type: unknown, handler: Handler, callback: Callback): void => {
    if (!this.refuse) this.registered.set(type, handler);
    setTimeout(() => callback({ status: this.refuse ? 'failed' : 'succeeded' }), 1);
  };
  readonly removeHandlerAsync = (type: unknown, callback: Callback): void => {
    this.registered.delete(type);
    setTimeout(() => callback({ status: 'succeeded' }), 1);
  };
}

const TYPES = { RecipientsChanged: 'recipients', InitializationContextChanged: 'context', OfficeThemeChanged: 'theme' };

let office: FakeOffice;
let item: Handlers;
let mailbox: Handlers;

function install(types: Readonly<Record<string, string>> | undefined = TYPES): void {
  office = new FakeOffice();
  item = new Handlers();
  mailbox = new Handlers();
  Object.assign(office.item, item);
  Object.assign(office.context.mailbox as object, mailbox);
  vi.stubGlobal('Office', { context: office.context, EventType: types });
}

beforeEach(() => {
  vi.useFakeTimers();
  install();
});
afterEach(() => vi.useRealTimers());

describe('the pane is told', () => {
  test('of other recipients', () => {
    const heard = vi.fn();
    paneHost.onRecipientsChanged(heard);
    item.registered.get('recipients')!({ changedRecipientFields: { to: true } });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('of an alert or a bar whose button was pressed, with its data', () => {
    const heard = vi.fn();
    paneHost.onContextChanged(heard);
    const tell = item.registered.get('context')!;
    tell({ initializationContextData: '{"from":"smart-alert"}' });
    tell({});
    tell(null);
    expect(heard.mock.calls).toEqual([['{"from":"smart-alert"}'], [''], ['']]);
  });

  test("of Outlook's new colours", () => {
    const heard = vi.fn();
    paneHost.onBackgroundChanged(heard);
    mailbox.registered.get('theme')!({});
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('no more, once it stopped listening', async () => {
    const heard = vi.fn();
    const stop = paneHost.onRecipientsChanged(heard);
    const handler = item.registered.get('recipients')!;
    stop();
    handler({});
    expect(heard).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(item.registered.size).toBe(0);
  });
});

describe('a client that does not tell is no error', () => {
  const listenToAll = async (): Promise<void> => {
    const stops = [paneHost.onRecipientsChanged, paneHost.onContextChanged, paneHost.onBackgroundChanged].map((on) =>
      on(() => undefined),
    );
    await vi.runAllTimersAsync();
    stops.forEach((stop) => stop());
    await vi.runAllTimersAsync();
  };

  test('without the events', async () => {
    install({});
    await listenToAll();
    expect(item.registered.size).toBe(0);
  });

  test('without any event type', async () => {
    vi.stubGlobal('Office', { context: office.context });
    await expect(listenToAll()).resolves.toBeUndefined();
  });

  test('whose office.js did not load', async () => {
    vi.unstubAllGlobals();
    expect([paneHost.openItem(), paneHost.background()]).toEqual(['none', '']);
    await expect(listenToAll()).resolves.toBeUndefined();
  });

  test('that refuses the handler', async () => {
    item.refuse = mailbox.refuse = true;
    await expect(listenToAll()).resolves.toBeUndefined();
  });

  test('without a message', async () => {
    office.withoutItem();
    await expect(listenToAll()).resolves.toBeUndefined();
  });
});

describe('what is open', () => {
  test('a message being written', () => expect(paneHost.openItem()).toBe('compose'));

  test('a message being read has its recipients as they are', () => {
    office.item.to = [];
    expect(paneHost.openItem()).toBe('read');
  });

  test('nothing', () => {
    office.withoutItem();
    expect(paneHost.openItem()).toBe('none');
  });
});

test("Outlook's background, where it tells it", () => {
  expect(paneHost.background()).toBe('');
  office.context.officeTheme = { bodyBackgroundColor: '#292929' };
  expect(paneHost.background()).toBe('#292929');
});
