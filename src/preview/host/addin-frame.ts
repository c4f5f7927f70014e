import type { Transport } from '../../clients/profile';
import type { HostEvent } from './addin-host';
import type { Bridge } from './bridge';
import { ClassicPaneBridge } from './classic-pane-bridge';
import { NativeBridge } from './native-bridge';
import type { NestedAppAuthBridge } from './nested-app-auth';
import { derived } from './newer-members';
import type { Session } from './session';
import { WebBridge } from './web-bridge';

const BRIDGES: Readonly<Record<Transport, (session: Session, onReady: () => void) => Bridge>> = {
  web: (...host) => new WebBridge(...host),
  classic: (...host) => new ClassicPaneBridge(...host),
  mac: (...host) => new NativeBridge('mac', ...host),
  ios: (...host) => new NativeBridge('ios', ...host),
  android: (...host) => new NativeBridge('android', ...host),
};

interface OfficeNames {
  readonly context: { readonly mailbox: { readonly diagnostics: object; readonly item: object | null } };
}

/** Where the client differs from the library. */
export interface Corrections {
  readonly hostName?: string | undefined;
  readonly itemMembers?: PropertyDescriptorMap | undefined;
}

/** One of the add-in's real pages with the real office.js in it, in a frame of this page. */
export class AddinFrame {
  /** Resolves when office.js takes launches: true; or when the page turned out not to hold the add-in: false. */
  readonly loaded: Promise<boolean>;
  private readonly bridge: Bridge;
  private readonly frame = document.createElement('iframe');
  private readonly stop = new AbortController();
  private settle!: (loaded: boolean) => void;

  constructor(
    private readonly url: string,
    transport: Transport,
    private readonly session: Session,
  ) {
    this.loaded = new Promise((resolve) => {
      this.settle = resolve;
    });
    this.bridge = BRIDGES[transport](session, () => this.settle(true));
    this.frame.name = this.bridge.windowName;
    this.frame.title = 'Event handler';
    this.frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads');
  }

  /** Puts the frame into the document and loads the page; once. */
  mount(parent: Element): void {
    this.frame.addEventListener('load', () => this.afterLoad(), { signal: this.stop.signal });
    // With its address set beforehand the page gets the window that is there now, and what the bridge puts into it.
    this.frame.src = this.url;
    parent.append(this.frame);
    this.bridge.attach(this.frame);
  }

  /**
   * The page is visible: it fills its parent. The npm package's web and Mac libraries report no theme;
   * the page sees the frame's colour scheme as the system's.
   */
  fill(dark: boolean): void {
    Object.assign(this.frame.style, { border: '0', flex: '1', width: '100%', colorScheme: dark ? 'dark' : 'light' });
    this.frame.title = 'Task pane';
  }

  /** Outlook signs this page in. To be called once mounted: the page that loads next, of this origin, gets this same window. */
  offerSignIn(nestedAppAuthBridge: NestedAppAuthBridge): void {
    const window = this.frame.contentWindow;
    if (window) Object.assign(window, { nestedAppAuthBridge });
  }

  /** Launches an associated action or a ribbon function. */
  run(callId: string, action: string, args: Readonly<Record<string, unknown>>): void {
    this.raise('appCommandInvoked', [callId, action, JSON.stringify({ source: { id: action }, ...args })]);
  }

  raise(event: HostEvent, args: readonly unknown[]): boolean {
    return this.bridge.raise(event, args);
  }

  dispose(): void {
    this.session.end();
    this.stop.abort();
    this.bridge.dispose();
    this.settle(false);
    this.frame.remove();
  }

  /**
   * The npm package's library takes every browser runtime for the web, and is older than some clients: the page is shown what it does not
   * say. To be called once office.js is loaded; a page of another origin keeps the library's.
   */
  correct({ hostName, itemMembers }: Corrections): void {
    if (new URL(this.url).origin !== location.origin) return;
    const window = this.frame.contentWindow as unknown as { Office?: OfficeNames } | null;
    const { Office } = window ?? {};
    if (!window || !Office) return;
    const { context } = Office;
    const mailbox = (): object => {
      const { diagnostics, item } = context.mailbox;
      return derived(context.mailbox, {
        ...(hostName !== undefined && {
          diagnostics: { value: derived(diagnostics, { hostName: { value: hostName } }) },
        }),
        ...(itemMembers && item && { item: { value: derived(item, itemMembers) } }),
      });
    };
    window.Office = derived(Office, { context: { value: derived(context, { mailbox: { get: mailbox } }) } });
  }

  private afterLoad(): void {
    // A page of another origin cannot be read from here, nor its errors.
    if (new URL(this.url).origin !== location.origin) return;
    const window = this.frame.contentWindow;
    if (!window || window.location.href === 'about:blank') return;
    if (!('Office' in window)) {
      this.settle(false);
      return;
    }
    const { signal } = this.stop;
    window.addEventListener('error', (event) => this.session.reportError(event.message), { signal });
    window.addEventListener(
      'unhandledrejection',
      (event) => this.session.reportError(`unhandled: ${String(event.reason)}`),
      { signal },
    );
  }
}
