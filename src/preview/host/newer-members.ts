import type { Profile } from '../../clients/profile';
import { OWN_CALL } from '../model/calls/item';
import { isComposeData } from '../model/initial-data';
import type { HostReply } from '../model/host-reply';
import type { AddinHost } from './addin-host';

interface Options {
  readonly asyncContext?: unknown;
}
type Callback = (result: Readonly<Record<string, unknown>>) => void;

/** The same object with some members replaced. */
export const derived = <T extends object>(from: T, members: PropertyDescriptorMap): T =>
  Object.create(from, members) as T;

/**
 * The members of Mailbox 1.14 that classic's `item` has, and that the npm package is too old for. A meeting lacks what only messages have,
 * and what is read what only a message being written has.
 */
export function newerMembers(
  host: AddinHost,
  { transport, mailbox }: Pick<Profile, 'transport' | 'mailbox'>,
): PropertyDescriptorMap | undefined {
  const { initialData } = host.context();
  if (transport !== 'classic' || mailbox < 14 || !isComposeData(initialData)) return undefined;
  return {
    inReplyTo: { value: initialData.inReplyTo, enumerable: true },
    getConversationIndexAsync: {
      value(optionsOrCallback: Options | Callback, maybeCallback?: Callback): void {
        const callback = typeof optionsOrCallback === 'function' ? optionsOrCallback : maybeCallback;
        const { asyncContext } = typeof optionsOrCallback === 'function' ? {} : optionsOrCallback;
        if (host.throwsOn(OWN_CALL.getConversationIndex, {})) throw new Error('The bridge to Outlook threw.');
        host.call(OWN_CALL.getConversationIndex, {}, (reply) => callback?.({ ...resultOf(reply), asyncContext }));
      },
    },
  };
}

const resultOf = (reply: HostReply): Readonly<Record<string, unknown>> =>
  reply.kind === 'error'
    ? { status: 'failed', error: { code: reply.code, name: 'Error', message: `Error ${reply.code}` } }
    : { status: 'succeeded', value: reply.value };
