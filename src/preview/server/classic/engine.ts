import vm from 'node:vm';
import type { AddinHost } from '../../host/addin-host';
import { es2016Script } from './built-ins';
import { classicOffice, officeRuntime } from './facade';
import type { OfficeRealm } from './office-realm';
import { officeRealm } from './office-realm';
import { RealmTimers } from './realm-timers';
import { claimRejections } from './rejections';

/** What the engine's `fetch` may answer; absolute URLs only. Rejects where the network does. */
export type EngineFetch = (
  url: string,
  init: { readonly method: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> },
) => Promise<{
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}>;

export interface EngineOrder {
  /** `node_modules/@microsoft/office-js/dist`. */
  readonly officeJsDir: string;
  /** Text of the built launchevent.js. */
  readonly bundle: string;
  readonly action: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The simulated Outlook's side; it hears of every call and of `event.completed`. */
  readonly host: AddinHost;
  /** Mailbox requirement set, the part behind `1.`. */
  readonly mailbox: number;
  readonly fetch: EngineFetch;
  /** The bundle did not load: no `event.completed` will come. */
  onNotLoaded(why: string): void;
}

/** How long the bundle's top level may take. */
const LOAD_MS = 2000;

/**
 * Handles one launch event as classic Outlook does: in a fresh bare realm with ES2016 built-ins, timers, console, fetch,
 * OfficeRuntime.storage and Office, and nothing of a browser. `stop` ends it for good.
 */
export function runClassic(order: EngineOrder): { stop(): void } {
  const timers = new RealmTimers((error) => order.host.reportError(error));
  let release: () => void = () => undefined;
  const stop = (): void => {
    timers.end();
    release();
  };

  async function start(): Promise<void> {
    const realm = await officeRealm(order.officeJsDir, order.host, timers);
    const bare = bareRealm(order, realm, timers);
    release = claimRejections([realm.promise, bare.promise], (text) => order.host.reportError(text));
    bare.load();
    const event = { source: { id: order.action }, ...order.args };
    realm.native.raise('appCommandInvoked', [crypto.randomUUID(), order.action, JSON.stringify(event)]);
  }
  start().catch((error: unknown) => order.onNotLoaded(String(error)));
  return { stop };
}

function bareRealm(
  order: EngineOrder,
  { office }: OfficeRealm,
  timers: RealmTimers,
): { load(): void; promise: unknown } {
  let loading = false;
  const realm = vm.createContext({});
  const promise: unknown = vm.runInContext('Promise', realm);
  vm.runInContext(es2016Script(), realm);
  const quiet = (): void => undefined;
  Object.assign(realm, {
    Office: classicOffice(office, order.host, order.mailbox, () => loading),
    OfficeRuntime: officeRuntime(order.host),
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clear,
    setInterval: timers.setInterval,
    clearInterval: timers.clear,
    fetch: (url: unknown, init?: { readonly method?: string; readonly body?: string }) => fetchIn(order, url, init),
    console: { log: quiet, warn: quiet, error: quiet, info: quiet, debug: quiet },
  });
  return {
    promise,
    load() {
      loading = true;
      try {
        vm.runInContext(order.bundle, realm, { filename: 'launchevent.js', timeout: LOAD_MS });
      } finally {
        loading = false;
      }
    },
  };
}

async function fetchIn(
  order: EngineOrder,
  url: unknown,
  init: { readonly method?: string; readonly body?: string } = {},
): Promise<object> {
  if (typeof url !== 'string' || !/^https:\/\//i.test(url)) throw new TypeError('Network request failed');
  const { method = 'GET', body } = init;
  const { status, headers, text } = await order.fetch(url, { method, ...(body !== undefined && { body }) });
  return {
    ok: status >= 200 && status < 300,
    status,
    url,
    headers: { get: (name: string) => headers[name.toLowerCase()]?.toString() ?? null },
    text: () => Promise.resolve(text),
    json: () => Promise.resolve(text).then((json) => JSON.parse(json) as unknown),
  };
}
