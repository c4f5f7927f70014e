import type { Recipient } from '../../outlook';
import type { Field, RecipientType } from '../../../outlook/ports';
import { FIELDS } from '../compose-window';
import { ERROR, HostCallError } from '../host-reply';
import type { CallContext, CallParams, HostCall } from './call';

/** office.js' numbers for recipient types. */
const TYPE_NUMBER: Readonly<Record<RecipientType, number>> = {
  other: 0,
  distributionList: 1,
  user: 2,
  externalUser: 3,
};
/** Most recipients one `setAsync` or `addAsync` takes. */
const MAX_PER_CALL = 100;

const fieldOf = (params: CallParams): Field => FIELDS[Number(params.recipientField)] ?? 'to';

/** What a meeting calls them. */
const ATTENDEES: Readonly<Record<Field, string>> = { to: 'requiredAttendees', cc: 'optionalAttendees', bcc: 'bcc' };

const named =
  (method: string) =>
  (params: CallParams, isMeeting: boolean): string =>
    `${isMeeting ? ATTENDEES[fieldOf(params)] : fieldOf(params)}.${method}`;

/** A recipient as office.js expects it from the host. */
export const toHost = ({ name, address, type }: Recipient): Readonly<Record<string, unknown>> => ({
  name,
  address,
  recipientType: TYPE_NUMBER[type],
  appointmentResponse: 0,
});

function written(context: CallContext, params: CallParams): readonly Recipient[] {
  const entries = params.recipientArray;
  if (!Array.isArray(entries)) throw new HostCallError(ERROR.invalidParameterValue);
  if (entries.length > MAX_PER_CALL) throw new HostCallError(ERROR.numberOfRecipientsExceeded);
  return entries.map((entry: { readonly name?: unknown; readonly address?: unknown }) => {
    const name = typeof entry.name === 'string' ? entry.name : '';
    const address = typeof entry.address === 'string' ? entry.address : '';
    if (!address) throw new HostCallError(ERROR.invalidParameter);
    return context.directory.resolve(name, address, context.profile);
  });
}

function write(context: CallContext, params: CallParams, keep: boolean): void {
  const field = fieldOf(params);
  const entries = written(context, params);
  const next = keep ? [...context.item.recipients[field], ...entries] : entries;
  if (next.length > context.profile.fieldCap) throw new HostCallError(ERROR.numberOfRecipientsExceeded);
  context.item.recipients[field] = next;
  context.changed();
  context.recipientsChanged({ [field]: true });
}

/** `to`, `cc`, `bcc` and `from`; of a meeting its attendees and its organiser, under the same numbers. */
export const recipientCalls: Readonly<Record<number, HostCall>> = {
  15: {
    name: named('getAsync'),
    run: ({ item, profile }, params) => item.recipients[fieldOf(params)].slice(0, profile.readCap).map(toHost),
  },
  21: {
    name: named('setAsync'),
    run: (context, params) => write(context, params, false),
  },
  22: {
    name: named('addAsync'),
    run: (context, params) => write(context, params, true),
  },
  107: {
    name: (_, isMeeting) => (isMeeting ? 'organizer.getAsync' : 'from.getAsync'),
    // Types are undefined on `from`.
    run: ({ item }) => ({ name: item.from.name, address: item.from.address }),
  },
};
