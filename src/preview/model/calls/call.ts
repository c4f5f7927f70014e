import type { Field } from '../../../outlook/ports';
import type { Recipient } from '../../outlook';
import type { AddinWindow } from '../addin-window';
import type { ComposeWindow } from '../compose-window';
import type { Directory } from '../directory';
import type { Profile, RuntimeKind } from '../../../clients/profile';
import type { RoamingSettings } from '../roaming-settings';

/** The message a call is about, the client and the user. */
export interface CallContext<Window extends AddinWindow = ComposeWindow> {
  readonly item: Window;
  readonly me: Recipient;
  readonly profile: Profile;
  readonly directory: Directory;
  readonly runtime: RuntimeKind;
  /** The launch event being handled, if any. */
  readonly event?: string;
  readonly settings: RoamingSettings;
  /** `OfficeRuntime.storage`: text kept on this device, for classic's event engine. */
  readonly deviceStorage: Map<string, string>;
  /** The add-in changed recipients: Outlook raises its event. */
  recipientsChanged(fields: Readonly<Partial<Record<Field, boolean>>>): void;
  /** The add-in opened Outlook's own reply to the message that is being read, with HTML above the quote. */
  openReply(mode: 'reply' | 'replyAll', html: string): void;
  /** The add-in opened a new message to these addresses. */
  openNew(to: readonly string[], subject: string): void;
  /** Something the screen shows changed. */
  changed(): void;
}

/** `ApiParams` as office.js sends them, by name. */
export type CallParams = Readonly<Record<string, unknown>>;

/** One Outlook method. Returns the value of the AsyncResult; throws HostCallError for a failed one. */
export interface HostCall<Window extends AddinWindow = ComposeWindow> {
  /** As the add-in writes it after `item.`: `to.getAsync`, or `requiredAttendees.getAsync` of a meeting. */
  readonly name: string | ((params: CallParams, isMeeting: boolean) => string);
  run(context: CallContext<Window>, params: CallParams): unknown;
}

/** The web sends a list, the desktop one text with semicolons. */
export const addressesParam = (params: CallParams, name: string): readonly string[] => {
  const value = params[name];
  const all: readonly unknown[] = Array.isArray(value)
    ? (value as readonly unknown[])
    : textParam(params, name).split(';');
  return all.filter((each): each is string => typeof each === 'string' && each !== '');
};

export const textParam = (params: CallParams, name: string): string => {
  const value = params[name];
  return typeof value === 'string' ? value : '';
};
