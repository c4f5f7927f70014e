import type { Field, Recipient } from '../../outlook';
import type { ComposeWindow } from '../compose-window';
import type { Directory } from '../directory';
import type { Profile, RuntimeKind } from '../profile';
import type { RoamingSettings } from '../roaming-settings';

/** Who asks, about which message, on which client. */
export interface CallContext {
  readonly item: ComposeWindow;
  readonly me: Recipient;
  readonly profile: Profile;
  readonly directory: Directory;
  readonly runtime: RuntimeKind;
  /** The launch event being handled, if any. */
  readonly event?: string;
  readonly settings: RoamingSettings;
  /** `OfficeRuntime.storage`: text kept on this device, for classic's event engine. */
  readonly deviceStorage: Map<string, string>;
  /** The add-in changed recipients: Outlook tells its handlers. */
  recipientsChanged(fields: Readonly<Partial<Record<Field, boolean>>>): void;
  /** Roaming settings changed on the server. */
  settingsSaved(): void;
  /** Something the screen shows changed. */
  changed(): void;
}

/** `ApiParams` as office.js sends them, by name. */
export type CallParams = Readonly<Record<string, unknown>>;

/** One Outlook method. Returns the value of the AsyncResult; throws OutlookError for a failed one. */
export interface HostCall {
  /** As the add-in writes it after `item.`: `to.getAsync`. */
  readonly name: string | ((params: CallParams) => string);
  run(context: CallContext, params: CallParams): unknown;
}

export const textParam = (params: CallParams, name: string): string => {
  const value = params[name];
  return typeof value === 'string' ? value : '';
};
