import type { HostReply } from '../host-reply';
import { ERROR, OutlookError, RawReply } from '../host-reply';
import { bodyCalls } from './body';
import type { CallContext, CallParams, HostCall } from './call';
import { itemCalls } from './item';
import { recipientCalls } from './recipients';
import { sessionCalls } from './session';

/** Every Outlook method the simulated mailbox knows, by office.js' dispatch number; web, Mac and classic share it. */
const calls: Readonly<Record<number, HostCall>> = { ...recipientCalls, ...bodyCalls, ...sessionCalls, ...itemCalls };

/** The call by the name an add-in writes it; the bare number where the mailbox does not know it. */
export function nameOf(dispatchId: number, params: CallParams): string {
  const name = calls[dispatchId]?.name ?? `call ${dispatchId}`;
  return typeof name === 'string' ? name : name(params);
}

/** Carries out one call. Never throws: what the mailbox refuses is an error reply, an unknown call "not supported". */
export function answer(context: CallContext, dispatchId: number, params: CallParams): HostReply {
  const call = calls[dispatchId];
  if (!call) return { kind: 'raw', value: { wasSuccessful: false } };
  try {
    const value = call.run(context, params);
    return value instanceof RawReply ? { kind: 'raw', value: value.value } : { kind: 'value', value: value ?? null };
  } catch (error) {
    return { kind: 'error', code: error instanceof OutlookError ? error.code : ERROR.internal };
  }
}
