import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { AddinHost } from '../../host/addin-host';
import type { Win32External } from '../../host/win32-external';
import { win32External } from '../../host/win32-external';
import { microsoftAjaxScript } from '../microsoft-ajax';
import type { RealmTimers } from './realm-timers';

/** The part of office.js' namespace the engine touches. */
export interface OfficeNamespace {
  readonly context: { readonly mailbox: { readonly item: object | null } };
  onReady(callback: () => void): unknown;
}

/** A name office.js takes its other files' addresses from; nothing is fetched. */
const BASE = 'https://office-js.invalid/';
const compiled = new Map<string, vm.Script>();

/** Scripts are read and compiled once and run in many realms. */
function script(file: string): vm.Script {
  const known = compiled.get(file);
  if (known) return known;
  const fresh = new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(file, fresh);
  return fresh;
}

interface ScriptElement {
  readonly tagName: string;
  src: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
}

/** The few DOM members with which office.js finds its own address and loads its other files. */
function loaderDocument(load: (address: string) => void, timers: RealmTimers): object {
  const element = (tag: string): object => ({
    tagName: tag.toUpperCase(),
    style: {},
    src: '',
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: () => undefined,
  });
  // office.js finds itself, and later its strings, among the page's scripts.
  const scripts: object[] = [{ ...element('script'), src: `${BASE}office.js` }];
  const head = {
    ...element('head'),
    appendChild(child: ScriptElement): void {
      if (child.tagName !== 'SCRIPT') return;
      scripts.push(child);
      timers.later(() => {
        try {
          load(child.src);
        } catch (error) {
          child.onerror?.({});
          throw error;
        }
        child.onload?.({});
      });
    },
  };
  return {
    createElement: element,
    head,
    body: element('body'),
    cookie: '',
    readyState: 'complete',
    domain: 'localhost',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) =>
      tag === 'script'
        ? Object.assign([...scripts], { item: (at: number) => scripts[at] })
        : tag === 'head'
          ? [head]
          : [],
  };
}

export interface OfficeRealm {
  readonly office: OfficeNamespace;
  readonly native: Win32External;
  readonly promise: unknown;
}

/**
 * Loads the real office.js with outlook-win32-16.02.js over a native bridge, in its own realm.
 * Resolves when office.js takes launches.
 */
export async function officeRealm(officeJsDir: string, host: AddinHost, timers: RealmTimers): Promise<OfficeRealm> {
  let ready: () => void = () => undefined;
  const registered = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const native = win32External(host, timers.later, ready);
  const load = (address: string): void => {
    if (!address.startsWith(BASE)) throw new Error(`office.js asked for ${address}`);
    script(path.join(officeJsDir, address.slice(BASE.length).toLowerCase())).runInContext(realm);
  };
  const realm = vm.createContext({
    console: { log: () => undefined, warn: () => undefined, error: () => undefined, info: () => undefined },
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clear,
    setInterval: timers.setInterval,
    clearInterval: timers.clear,
    performance: { now: () => performance.now() },
    navigator: { userAgent: '' },
    location: {
      href: 'https://localhost/',
      search: '',
      hash: '',
      protocol: 'https:',
      origin: 'https://localhost',
      hostname: 'localhost',
    },
    history: {},
    name: '',
    external: native.external,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    open: () => undefined,
    document: loaderDocument(load, timers),
  });
  vm.runInContext('var window = globalThis, self = globalThis, parent = globalThis, top = globalThis;', realm);
  vm.runInContext(microsoftAjaxScript(), realm);
  load(`${BASE}office.js`);
  const office = vm.runInContext('Office', realm) as OfficeNamespace;
  office.onReady(() => undefined);
  await registered;
  return { office, native, promise: vm.runInContext('Promise', realm) };
}
