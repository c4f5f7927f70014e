/** The reply to one call of office.js, on every transport. */
export type HostReply =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Methods with a response shape of their own, passed on as it is. */
  | { readonly kind: 'raw'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly code: number };

/** Codes as office.js names them. */
export const ERROR = {
  numberOfRecipientsExceeded: 9012,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  numberOfNotificationsExceeded: 9025,
  invalidParameterValue: 9031,
  itemNotSaved: 9046,
  keyNotFound: 9050,
  sessionDataExceeded: 9051,
  internal: 9002,
  /** Roaming settings over 32 KB. */
  settingsExceeded: 9057,
  /** A recipient without an address written back (office-js#4661). */
  invalidParameter: 5010,
} as const;

/** A refused call: the add-in gets a failed AsyncResult with this code. */
export class HostCallError extends Error {
  constructor(readonly code: number) {
    super(`Outlook error ${code}`);
    this.name = 'HostCallError';
  }
}

/** A reply that is not wrapped as `{ error, errorCode, data }`. */
export class RawReply {
  constructor(readonly value: Readonly<Record<string, unknown>>) {}
}
