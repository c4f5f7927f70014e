import { call, OutlookError } from './call';
import type { CallOptions } from './call';
import type { Field } from './ports';

/** Milliseconds a call may take; asked anew for each call, so that a handler can share one budget among its calls. */
export type Deadline = () => number;

/** Where the caller does not say. */
export const READ_DEADLINE: Deadline = () => 700;
/** Writes of recipients and settings go to the server, from the pane or a ribbon command only. */
export const WRITE_DEADLINE_MS = 10_000;

/**
 * What lies at a path below `Office.context`, or undefined: any part of it may be null, missing or throw, by client and moment
 * (`Office.context` itself while classic loads the file, `item` where the sender is hidden from the address list, …).
 */
export function member(path: string): unknown {
  try {
    return path
      .split('.')
      .reduce<unknown>((parent, name) => (parent as Readonly<Record<string, unknown>>)[name], Office.context);
  } catch {
    return undefined;
  }
}

export const textAt = (path: string): string => textOf(member(path));

/** Text, or nothing where it is anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** For `CallOptions.read`: text, or garbage. */
export function expectText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError();
  return value;
}

/** For `CallOptions.read`: calls that answer with nothing. */
export const nothing = (): void => undefined;

/** The attendees of a meeting, as fields of an invitation; it has nothing like Bcc. */
const ATTENDEES = { to: 'requiredAttendees', cc: 'optionalAttendees', bcc: undefined } as const;

/** Whether what is open is a meeting that the person organises (learn.microsoft.com/javascript/api/outlook/office.appointmentcompose). */
export const isInvitation = (): boolean => typeof member('mailbox.item.requiredAttendees.getAsync') === 'function';

/** What Outlook calls a field of the open message or meeting; undefined where it has no such field. */
export const fieldName = (field: Field): Field | 'requiredAttendees' | 'optionalAttendees' | undefined =>
  isInvitation() ? ATTENDEES[field] : field;

type Compose = Office.MessageCompose &
  Pick<Office.AppointmentCompose, 'requiredAttendees' | 'optionalAttendees' | 'organizer'>;
type ItemMember =
  | Field
  | 'requiredAttendees'
  | 'optionalAttendees'
  | 'organizer'
  | 'subject'
  | 'body'
  | 'from'
  | 'sessionData'
  | 'notificationMessages';
type ItemOperation =
  | (keyof Office.MessageCompose | keyof Office.MessageRead)
  | { [M in ItemMember]: `${M}.${keyof Compose[M] & string}` }[ItemMember];

/**
 * Asks the open message; `missing` where there is no message or it lacks the operation.
 * @param parameters the operation's own, without the callback behind them.
 */
export function callItem<T>(
  operation: ItemOperation,
  options: CallOptions<T>,
  ...parameters: readonly unknown[]
): Promise<T> {
  return call(
    operation,
    (callback) => {
      const names = `mailbox.item.${operation}`.split('.');
      const method = names.pop()!;
      const owner = member(names.join('.')) as Readonly<Record<string, (...all: unknown[]) => void>> | undefined;
      if (typeof owner?.[method] !== 'function') throw new OutlookError(operation, 'missing');
      owner[method](...parameters, callback);
    },
    options,
  );
}
