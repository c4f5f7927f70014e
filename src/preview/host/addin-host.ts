import type { CallParams } from '../model/calls/call';
import type { HostReply } from '../model/host-reply';
import type { OfficeTheme } from '../model/office-theme';

/** What office.js asks a host before any call: user, item, client. */
export interface HostContext {
  readonly language: string;
  readonly hostVersion: string;
  /** `{"Mailbox":"1.14"}`: strings, because office.js reads the number 1.10 as 1.1. */
  readonly requirements: string;
  /** Roaming settings as the runtime will hold them: JSON text by key. */
  readonly settings: Readonly<Record<string, string>>;
  readonly theme: OfficeTheme;
  /** `GetInitialData`. */
  readonly initialData: Readonly<Record<string, unknown>>;
}

/** What one running part of the add-in talks to. */
export interface AddinHost {
  context(): HostContext;
  /** A fault wants the bridge itself to throw for this call. */
  throwsOn(dispatchId: number, params: CallParams): boolean;
  /** Answers by calling back; a fault may make that twice or never. */
  call(dispatchId: number, params: CallParams, send: (reply: HostReply) => void): void;
  /** `event.completed` of a launched action. `status` 0 is success; `options` what it was given. */
  completed(callId: string, status: number, options: unknown): void;
  /** The add-in's code threw, or left a rejection unhandled. */
  reportError(error: unknown): void;
}

/** office.js' number for "no such handler was associated". */
export const NO_SUCH_HANDLER = 11101;
/** `event.completed` among the shared Office methods. */
export const COMPLETED_CALL = 94;
export const INITIAL_DATA_CALL = 1;
export const ROAMING_SAVE_CALL = 404;

/** Events a host can raise, by office.js' dispatch numbers. */
export const HOST_EVENT = { appCommandInvoked: 39, recipientsChanged: 47, officeThemeChanged: 9 } as const;
export type HostEvent = keyof typeof HOST_EVENT;

/** `completedContext` out of the event object that office.js sends back. */
export function completionOptions(eventJson: unknown): unknown {
  if (typeof eventJson !== 'string' || eventJson === '') return undefined;
  const event = JSON.parse(eventJson) as { readonly completedContext?: unknown };
  return event.completedContext;
}

/** The reply as Outlook's own API layer reads it. */
export const envelope = (reply: HostReply): Readonly<Record<string, unknown>> => {
  switch (reply.kind) {
    case 'raw':
      return reply.value;
    case 'error':
      return { error: true, errorCode: reply.code };
    case 'value':
      // A null reply would never reach the add-in's callback: always an object.
      return { error: false, errorCode: 0, data: reply.value };
  }
};
