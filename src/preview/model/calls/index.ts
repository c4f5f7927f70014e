import type { AddinWindow } from '../addin-window';
import type { HostReply } from '../host-reply';
import { ERROR, HostCallError, RawReply } from '../host-reply';
import { bodyCalls } from './body';
import type { CallContext, CallParams, HostCall } from './call';
import { sharedCalls } from './shared';
import { itemCalls } from './item';
import { readingCalls } from './reading';
import { recipientCalls } from './recipients';
import { sessionCalls } from './session';

/** Every Outlook method the simulated mailbox knows, by office.js' dispatch number; web, Mac and classic share them. */
const composeCalls: Readonly<Record<number, HostCall>> = {
  ...sharedCalls,
  ...recipientCalls,
  ...bodyCalls,
  ...sessionCalls,
  ...itemCalls,
};
const readCalls = { ...sharedCalls, ...readingCalls };

/** The call by the name an add-in writes it; the bare number where the mailbox does not know it. */
export function callName(dispatchId: number, params: CallParams, isMeeting = false): string {
  const name = (composeCalls[dispatchId] ?? readCalls[dispatchId])?.name ?? `call ${dispatchId}`;
  return typeof name === 'string' ? name : name(params, isMeeting);
}

/** Runs one call. Never throws: a refused call is an error reply, an unknown one "not supported". */
export function runCall(context: CallContext<AddinWindow>, dispatchId: number, params: CallParams): HostReply {
  const { item } = context;
  const call =
    item.kind === 'compose'
      ? run(composeCalls[dispatchId], { ...context, item }, params)
      : run(readCalls[dispatchId], { ...context, item }, params);
  return call ?? { kind: 'raw', value: { wasSuccessful: false } };
}

function run<Window extends AddinWindow>(
  call: HostCall<Window> | undefined,
  context: CallContext<Window>,
  params: CallParams,
): HostReply | undefined {
  if (!call) return undefined;
  try {
    const value = call.run(context, params);
    return value instanceof RawReply ? { kind: 'raw', value: value.value } : { kind: 'value', value: value ?? null };
  } catch (error) {
    return { kind: 'error', code: error instanceof HostCallError ? error.code : ERROR.internal };
  }
}
