import type { AddinHost, HostEvent } from './addin-host';
import { COMPLETED_CALL, completionOptions, HOST_EVENT, INITIAL_DATA_CALL, ROAMING_SAVE_CALL } from './addin-host';
import { hostInfo } from './bridge';
import { namedParams, nativeReply, parseRoamingSettings, SETTINGS_KEY } from './native-params';

/** A COM SafeArray as office.js reads it. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
type SafeArrayCallback = (values: SafeArray, code?: number) => void;
type EventHandler = (id: number, values: SafeArray) => void;

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => [...values], dimensions: () => 1 });
const safe = (value: unknown): unknown => (Array.isArray(value) ? safeArray(value.map(safe)) : value);

/** `OSF.AppName.Outlook`. */
const OUTLOOK = 8;

/** Plain values whatever realm the array comes from. */
const list = (value: unknown): readonly unknown[] =>
  value === null || value === undefined
    ? []
    : Array.from(value as ArrayLike<unknown>, (entry) =>
        typeof entry === 'object' && entry !== null && 'length' in entry ? list(entry) : entry,
      );

export interface Win32External {
  /** Becomes `window.external` in the realm that runs office.js. */
  readonly external: Readonly<Record<string, unknown>>;
  raise(event: HostEvent, args: readonly unknown[]): boolean;
}

/** Roaming settings, as `GetSettings()` offers them. */
const settingsOf = (host: AddinHost) => ({
  Read(keys: unknown[], values: unknown[]): void {
    keys.push(SETTINGS_KEY);
    values.push(JSON.stringify(host.context().settings));
  },
  Write(keys: unknown, values: unknown): void {
    const json = list(values)[list(keys).indexOf(SETTINGS_KEY)];
    host.call(ROAMING_SAVE_CALL, { '0': parseRoamingSettings(json) }, () => undefined);
  },
});

/** What office.js asks of the object that `GetContext()` returns. */
function appContext(host: AddinHost): Readonly<Record<string, () => unknown>> {
  const { language, requirements, hostVersion } = host.context();
  const settings = settingsOf(host);
  return {
    GetAppType: () => OUTLOOK,
    GetSolutionRef: () => 'reply-all-guard',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 2,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'correlation',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirements,
    GetHostFullVersion: () => hostVersion,
    GetHostCustomMessage: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(host.context().theme),
    GetSettings: () => settings,
  };
}

/**
 * Classic Outlook's native bridge for outlook-win32-16.02.js.
 * @param later runs a task after the current one, in the realm's own time.
 */
export function win32External(host: AddinHost, later: (task: () => void) => void, onReady: () => void): Win32External {
  const handlers = new Map<number, EventHandler>();
  const context = appContext(host);

  function execute(id: number, given: unknown, callback: SafeArrayCallback): void {
    const params = list(given);
    if (id === COMPLETED_CALL) {
      later(() => callback(safeArray([0]), 0));
      host.completed(String(params[0]), Number(params[1]), completionOptions(params[2]));
      return;
    }
    if (id === INITIAL_DATA_CALL) {
      later(() => callback(safeArray([JSON.stringify(host.context().initialData), 0]), 0));
      return;
    }
    const names = namedParams(id, params);
    if (host.throwsOn(id, names)) throw new Error('The bridge to Outlook threw.');
    host.call(id, names, (reply) => later(() => callback(safeArray(nativeReply(reply)), 0)));
  }

  return {
    external: {
      GetHostInfo: () => hostInfo('Win32', '16.02', host.context().language),
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: execute,
      RegisterEvent(id: number, _target: string, handler: EventHandler, callback: SafeArrayCallback): void {
        handlers.set(id, handler);
        callback(safeArray([0]));
        if (id === HOST_EVENT.appCommandInvoked) onReady();
      },
      UnregisterEvent(id: number, _target: string, callback: SafeArrayCallback): void {
        handlers.delete(id);
        callback(safeArray([0]));
      },
    },
    raise(event, args) {
      const id = HOST_EVENT[event];
      const handler = handlers.get(id);
      if (handler) later(() => handler(id, safe(args) as SafeArray));
      return handler !== undefined;
    },
  };
}
