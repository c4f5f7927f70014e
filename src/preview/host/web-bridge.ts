import type { CallParams } from '../model/calls/call';
import type { AddinHost, HostEvent } from './addin-host';
import { COMPLETED_CALL, completionOptions, envelope } from './addin-host';
import type { Bridge } from './bridge';
import { hostInfo } from './bridge';
import { focusBeside } from './focus-beside';
import { throwFromPostMessage } from './throwing-post-message';

/** The envelope of office.js' cross-document messages: JSON text over window.postMessage. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;
const BROWSER_SERIALIZER = 1;
/** `OSF.AgaveHostAction`. */
const TAB_EXIT = 13;
const TAB_EXIT_SHIFT = 14;
/** `OSF.AppName.OutlookWebApp`. */
const OUTLOOK_WEB_APP = 64;
const EVENT_NAME: Readonly<Record<HostEvent, string>> = {
  appCommandInvoked: 'appCommandInvoked',
  recipientsChanged: 'olkRecipientsChanged',
  officeThemeChanged: 'officeThemeChanged',
};

function parse(text: unknown): Message | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    const message = JSON.parse(text) as Message;
    return typeof message._actionName === 'string' && typeof message._conversationId === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}

/** Outlook on the web and new Outlook: the host page answers the frame's messages. */
export class WebBridge implements Bridge {
  readonly windowName: string;
  private readonly conversation = `conversation-${crypto.randomUUID()}`;
  private readonly control = `control-${crypto.randomUUID()}`;
  private readonly registrations = new Map<string, Message>();
  private readonly stop = new AbortController();
  private frame: HTMLIFrameElement | undefined;
  /** Of the add-in's page: another than this page's, as in Outlook, or the same. */
  private origin = '';
  private stopThrowing: (() => void) | undefined;

  constructor(
    private readonly host: AddinHost,
    private readonly onReady: () => void,
  ) {
    this.windowName = JSON.stringify({
      baseFrameName: this.control,
      hostInfo: hostInfo('Web', '16.01', host.context().language),
      xdmInfo: [this.conversation, this.control, location.origin].join('|'),
      serializerVersion: String(BROWSER_SERIALIZER),
      flights: '[]',
    });
  }

  attach(frame: HTMLIFrameElement): void {
    this.frame = frame;
    this.origin = new URL(frame.src).origin;
    addEventListener(
      'message',
      (event) => {
        // The conversation's name is known to this frame alone.
        if (event.origin === this.origin) this.receive(event.data);
      },
      { signal: this.stop.signal },
    );
    this.stopThrowing = throwFromPostMessage((message) => this.throwsOn(message));
  }

  raise(event: HostEvent, args: readonly unknown[]): boolean {
    const registration = this.registrations.get(EVENT_NAME[event]);
    if (registration) this.respond(registration, args, FOR_EVENTING);
    return registration !== undefined;
  }

  dispose(): void {
    this.stop.abort();
    this.stopThrowing?.();
  }

  private receive(data: unknown): void {
    const message = parse(data);
    if (message?._messageType !== REQUEST || message._conversationId !== this.conversation) return;
    if (message._actionType === ACTION.register) {
      this.registrations.set(message._actionName, message);
      this.respond(message, { Error: 0 });
      if (message._actionName === EVENT_NAME.appCommandInvoked) this.onReady();
      return;
    }
    if (message._actionType === ACTION.unregister) {
      this.registrations.delete(message._actionName);
      this.respond(message, { Error: 0 });
      return;
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.respond(message, this.appContext());
        return;
      case 'ContextActivationManager_notifyHost':
        this.notified(message);
        return;
      case 'GetInitialData':
        this.respond(message, this.host.context().initialData);
        return;
      case 'ExecuteMethod':
        this.outlookCall(message);
        return;
      case 'executeMethod':
        this.officeCall(message);
        return;
      default:
        this.respond(message, {});
        return;
    }
  }

  /** office.js moves focus on Tab itself, and reports where there is no further element. */
  private notified(message: Message): void {
    const action = (message._data as readonly unknown[])[1];
    if (this.frame && (action === TAB_EXIT || action === TAB_EXIT_SHIFT))
      focusBeside(this.frame, action === TAB_EXIT ? 'after' : 'before');
    this.respond(message, {});
  }

  private outlookCall(message: Message): void {
    const { dispatchId, params } = callIn(message);
    this.host.call(dispatchId, params, (reply) => this.respond(message, envelope(reply)));
  }

  /** The shared Office API, one capital away from Outlook's. */
  private officeCall(message: Message): void {
    const data = message._data as Readonly<Record<string, unknown>> & { readonly DdaMethod?: { DispatchId?: number } };
    const known = data.DdaMethod?.DispatchId === COMPLETED_CALL;
    this.respond(message, { Version: 1, Error: known ? 0 : 5001 });
    if (known) this.host.completed(String(data['0']), Number(data['1']), completionOptions(data['2']));
  }

  private throwsOn(message: string): boolean {
    const parsed = parse(message);
    if (parsed?._conversationId !== this.conversation || parsed._actionName !== 'ExecuteMethod') return false;
    const { dispatchId, params } = callIn(parsed);
    return this.host.throwsOn(dispatchId, params);
  }

  private respond(request: Message, data: unknown, type: number = FOR_CALLING): void {
    const response = {
      _messageType: RESPONSE,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: type,
      _serializerVersion: BROWSER_SERIALIZER,
    };
    this.frame?.contentWindow?.postMessage(JSON.stringify(response), this.origin);
  }

  private appContext(): Readonly<Record<string, unknown>> {
    const { language, requirements, settings } = this.host.context();
    return {
      _id: this.control,
      _appName: OUTLOOK_WEB_APP,
      _appVersion: '16.01',
      _appMinorVersion: 1,
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: location.href,
      _clientMode: 0,
      _settings: settings,
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.conversation,
      _appInstanceId: this.control,
      _touchEnabled: false,
      _commerceAllowed: false,
      _requirementMatrix: requirements,
      _hostFullVersion: '16.0.0.0',
      _hostCustomMessage: '',
      _addinName: '',
      _appDomains: [this.origin],
      _featureGates: {},
    };
  }
}

function callIn(message: Message): { readonly dispatchId: number; readonly params: CallParams } {
  const data = message._data as {
    readonly ApiParams?: CallParams;
    readonly MethodData?: { readonly DispatchId?: number };
  };
  return { dispatchId: Number(data.MethodData?.DispatchId), params: data.ApiParams ?? {} };
}
