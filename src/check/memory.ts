import { RECORDS_KEY } from '../audit/record';
import type { Known, Signal, ThreadActivity } from '../engine/facts';
import type { DeviceCachePort } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import { HISTORY_KEY, isFamiliar, ownReplies, readHistory } from './history';
import type { History, ListSeen } from './history';
import { LEARNT_KEY, learntSize, learntThread, readLearnt } from './learnt';
import type { SessionState } from './session-state';

/** What device and session remember, as one message asks it. */
export interface Memory {
  readonly history: History;
  isFamiliar(list: ListSeen): boolean;
  /** Exchange's own count, where the pane asked for it. */
  sizeOf(address: string): Known<number> | undefined;
  thread(): Signal<ThreadActivity>;
  ownReplies(): number;
}

/** @param conversation fingerprint; empty for a message that begins a conversation */
export function memoryFrom(
  texts: Readonly<Record<string, string>> = {},
  session: SessionState,
  { knownLists }: Pick<Policy, 'knownLists'>,
  conversation: string,
  now: number,
): Memory {
  const history = readHistory(texts[HISTORY_KEY]);
  const device = readLearnt(texts[LEARNT_KEY]);
  const here = { conversation, now };
  return {
    history,
    isFamiliar: (list) => isFamiliar(list, history, knownLists, here),
    sizeOf: (address) => learntSize(address, session, device, now),
    thread: () => learntThread(conversation, session, device, now),
    ownReplies: () => ownReplies(history, here),
  };
}

/** One read of the device cache, records included, which are added to; undefined where it gave nothing: then nothing is remembered. */
export const readMemory = (cache: DeviceCachePort): Promise<Readonly<Record<string, string>> | undefined> =>
  cache.read([HISTORY_KEY, LEARNT_KEY, RECORDS_KEY]).catch(() => undefined);
