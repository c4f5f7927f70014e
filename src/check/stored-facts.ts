import { RECORDS_KEY } from '../audit/record';
import type { Signal, ThreadActivity } from '../engine/facts';
import type { ExchangeCounts } from '../directory/ports';
import type { DeviceCachePort } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import { HISTORY_KEY, isFamiliar, ownReplies, readHistory } from './history';
import type { History, ListByNames } from './history';
import { GRAPH_RESULTS_KEY, countsFromGraph, threadFromGraph, readCachedGraphResults } from './graph-results';
import type { SessionState } from './session-state';

/** What device cache and session data tell about one message. */
export interface StoredFacts {
  readonly history: History;
  /** @param isStorm as in history.ts */
  isFamiliar(list: ListByNames, isStorm: boolean): boolean;
  thread(): Signal<ThreadActivity>;
  ownReplies(): number;
}

/** @param conversation fingerprint; empty for a message that begins a conversation */
export function storedFacts(
  cached: Readonly<Record<string, string>> = {},
  session: SessionState,
  { knownLists }: Pick<Policy, 'knownLists'>,
  conversation: string,
  now: number,
): StoredFacts {
  const history = readHistory(cached[HISTORY_KEY]);
  const results = readCachedGraphResults(cached[GRAPH_RESULTS_KEY]);
  const here = { conversation, now };
  return {
    history,
    isFamiliar: (list, isStorm) => isFamiliar(list, history, knownLists, here, isStorm),
    thread: () => threadFromGraph(conversation, session, results, now),
    ownReplies: () => ownReplies(history, here),
  };
}

/** What Exchange told the pane, as far as device cache and session data have it. */
export const exchangeCounts = (
  cached: Readonly<Record<string, string>> = {},
  session: SessionState,
  now: number,
): ExchangeCounts => countsFromGraph(session, readCachedGraphResults(cached[GRAPH_RESULTS_KEY]), now);

/** One read of the device cache, records included, which are added to; undefined where it could not be read. */
export const readCached = (cache: DeviceCachePort): Promise<Readonly<Record<string, string>> | undefined> =>
  cache.read([HISTORY_KEY, GRAPH_RESULTS_KEY, RECORDS_KEY]).catch(() => undefined);
