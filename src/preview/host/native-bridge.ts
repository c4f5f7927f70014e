import type { AddinHost, HostEvent } from './addin-host';
import { COMPLETED_CALL, completionOptions, HOST_EVENT, INITIAL_DATA_CALL, ROAMING_SAVE_CALL } from './addin-host';
import type { Bridge } from './bridge';
import { hostInfo } from './bridge';
import { namedParams, nativeReply, parseRoamingSettings, SETTINGS_KEY } from './native-params';

/** One message of office.js to its host. */
interface NativeMessage {
  readonly methodId: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly callbackId?: string;
}

const METHOD = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
/** What office.js is told of each: the name that chooses its file, and `OSF.AppName`. */
const APPS = {
  mac: { platform: 'Mac', app: 8 },
  ios: { platform: 'iOS', app: 65_536 },
  android: { platform: 'Android', app: 4_194_304 },
} as const;

interface Poster {
  postMessage(text: string): void;
}
interface NativeWindow {
  webkit?: { readonly messageHandlers: { readonly Agave: Poster } };
  agaveHost?: Poster;
  OSF?: { readonly ScriptMessaging: ScriptMessaging };
}
interface ScriptMessaging {
  agaveHostCallback(callbackId: string, payload: unknown): void;
  agaveHostEventCallback(callbackId: string, payload: unknown): void;
}

/**
 * Outlook for Mac and on phones: the app's message handler in the frame's window (WebKit's, or Android's `agaveHost`), answers through
 * office.js' own callbacks. One protocol, and a library of its own for each.
 */
export class NativeBridge implements Bridge {
  readonly windowName: string;
  private window: NativeWindow | undefined;
  private readonly registrations = new Map<number, string>();

  constructor(
    private readonly kind: keyof typeof APPS,
    private readonly host: AddinHost,
    private readonly onReady: () => void,
  ) {
    this.windowName = JSON.stringify({ hostInfo: hostInfo(APPS[kind].platform, '16.00', host.context().language) });
  }

  attach(frame: HTMLIFrameElement): void {
    // The page that loads next, of this origin, gets this same window (HTML: initial about:blank).
    this.window = frame.contentWindow as unknown as NativeWindow;
    const app: Poster = { postMessage: (text) => this.receive(JSON.parse(text) as NativeMessage) };
    if (this.kind === 'android') this.window.agaveHost = app;
    else this.window.webkit = { messageHandlers: { Agave: app } };
  }

  raise(event: HostEvent, args: readonly unknown[]): boolean {
    const id = HOST_EVENT[event];
    const callbackId = this.registrations.get(id);
    if (callbackId === undefined) return false;
    // The same pair, the other way round.
    const payload = this.kind === 'android' ? [id, args] : [args, id];
    this.later((messaging) => messaging.agaveHostEventCallback(callbackId, payload));
    return true;
  }

  dispose(): void {
    this.window = undefined;
  }

  private receive({ methodId, params, callbackId }: NativeMessage): void {
    switch (methodId) {
      case METHOD.getContext:
        this.answer(callbackId, this.context());
        return;
      case METHOD.registerEvent: {
        const id = Number(params.id);
        if (callbackId !== undefined) this.registrations.set(id, callbackId);
        this.answer(callbackId, [0]);
        if (id === HOST_EVENT.appCommandInvoked) this.onReady();
        return;
      }
      case METHOD.unregisterEvent:
        this.registrations.delete(Number(params.id));
        this.answer(callbackId, [0]);
        return;
      case METHOD.writeSettings:
        this.writeSettings(params, callbackId);
        return;
      case METHOD.execute:
        this.execute(Number(params.id), list(params.apiArgs), callbackId);
        return;
      default:
        this.answer(callbackId, [0]);
        return;
    }
  }

  private execute(id: number, args: readonly unknown[], callbackId: string | undefined): void {
    if (id === COMPLETED_CALL) {
      this.answer(callbackId, [0, [0]]);
      this.host.completed(String(args[0]), Number(args[1]), completionOptions(args[2]));
      return;
    }
    if (id === INITIAL_DATA_CALL) {
      this.answer(callbackId, [0, [JSON.stringify(this.host.context().initialData), 0]]);
      return;
    }
    const params = namedParams(id, args);
    if (this.host.throwsOn(id, params)) throw new Error('The bridge to Outlook threw.');
    this.host.call(id, params, (reply) => this.answer(callbackId, [0, nativeReply(reply)]));
  }

  private writeSettings(params: NativeMessage['params'], callbackId: string | undefined): void {
    const json = list(params.values)[list(params.keys).indexOf(SETTINGS_KEY)];
    this.host.call(ROAMING_SAVE_CALL, { '0': parseRoamingSettings(json) }, () => this.answer(callbackId, [0]));
  }

  private answer(callbackId: string | undefined, payload: readonly unknown[]): void {
    if (callbackId === undefined) return;
    this.later((messaging) => messaging.agaveHostCallback(callbackId, payload));
  }

  /** What the add-in throws in a callback would otherwise count as this page's. */
  private later(task: (messaging: ScriptMessaging) => void): void {
    setTimeout(() => {
      const messaging = this.window?.OSF?.ScriptMessaging;
      try {
        if (messaging) task(messaging);
      } catch (error) {
        this.host.reportError(error);
      }
    }, 0);
  }

  /** In the order of office.js' `AppContextProperties`. */
  private context(): readonly unknown[] {
    const { language, requirements, hostVersion, settings } = this.host.context();
    const stored = [[SETTINGS_KEY], [JSON.stringify(settings)]];
    return [
      stored, 'reply-all-guard', APPS[this.kind].app, 16, 0, 0, 1, 0, language, language, 0, '', 2, 1, '', 1,
      crypto.randomUUID(), 'instance', false, false, requirements, '', hostVersion, 0,
    ]; // prettier-ignore
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
