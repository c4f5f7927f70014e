import type { ExchangeCounts } from '../directory/ports';
import { known, unknown } from '../engine/facts';
import type { Signal, ThreadActivity } from '../engine/facts';
import type { OutlookPorts } from '../outlook/ports';
import { digest } from './digest';
import { conversationKey } from './history';
import { isRows } from './rows';
import { writeSession } from './session-state';
import type { StoredGraphResults, SessionState } from './session-state';

/** What Microsoft Graph told the pane. */
export interface GraphResults {
  readonly sizes: readonly { readonly address: string; readonly size: number; readonly asOf: number }[];
  readonly thread?:
    | {
        readonly conversationId: string;
        readonly replies: number;
        readonly people: number;
        readonly asOf: number;
      }
    | undefined;
}

export const GRAPH_RESULTS_KEY = 'graphResults';

const NOTHING: StoredGraphResults = { sizes: [] };
/** Newest first. */
const MOST_SIZES = 100;
const SIZE_MS = 24 * 60 * 60_000;
/** "In the last hour" is old news soon. */
const THREAD_MS = 15 * 60_000;

/**
 * Stores what Graph told, for the handlers: in session data, because on classic handlers and pane share no device cache; and in
 * the device cache, because on Mac they share no session data, and for the next message.
 * @returns whether one of the two took it.
 */
export async function storeGraphResults(
  { sizes, thread }: GraphResults,
  ports: Pick<OutlookPorts, 'session' | 'deviceCache'>,
): Promise<boolean> {
  const cached = readCachedGraphResults((await readCache(ports))[GRAPH_RESULTS_KEY]);
  const fresh = sizes.map(({ address, size, asOf }) => [digest([address]), size, asOf] as const);
  const results: StoredGraphResults = {
    sizes: fresh
      .concat(cached.sizes.filter(([address]) => !fresh.some((each) => each[0] === address)))
      .slice(0, MOST_SIZES),
    thread: thread
      ? [conversationKey(thread.conversationId), thread.replies, thread.people, thread.asOf]
      : cached.thread,
  };
  const stored = await Promise.all(
    [
      writeSession(ports.session, 'graphResults', results),
      ports.deviceCache.write(GRAPH_RESULTS_KEY, JSON.stringify(results)),
    ].map((write) =>
      write.then(
        () => true,
        () => false,
      ),
    ),
  );
  return stored.includes(true);
}

const readCache = ({ deviceCache }: Pick<OutlookPorts, 'deviceCache'>): Promise<Readonly<Record<string, string>>> =>
  deviceCache.read([GRAPH_RESULTS_KEY]).catch(() => ({}));

/** @param text what the device cache holds; anything unreadable is nothing. */
export function readCachedGraphResults(text = ''): StoredGraphResults {
  try {
    return whole(JSON.parse(text) as StoredGraphResults);
  } catch {
    return NOTHING;
  }
}

const whole = (stored: StoredGraphResults | undefined): StoredGraphResults =>
  isRows(stored?.sizes) ? stored! : NOTHING;

/** Exchange's own counts, while they are less than a day old: session data's before the cache's. */
export function countsFromGraph(
  { graphResults }: SessionState,
  cached: StoredGraphResults,
  now: number,
): ExchangeCounts {
  const rows = whole(graphResults).sizes.concat(cached.sizes);
  return ({ address }) => {
    const key = digest([address]);
    const row = rows.find((each) => each[0] === key && isFresh(each[2], now, SIZE_MS));
    return row && { value: row[1], asOf: row[2] };
  };
}

export function threadFromGraph(
  conversation: string,
  { graphResults }: SessionState,
  cached: StoredGraphResults,
  now: number,
): Signal<ThreadActivity> {
  for (const { thread } of [whole(graphResults), cached]) {
    if (thread?.[0] === conversation && isFresh(thread[3], now, THREAD_MS))
      return known({ replies: thread[1], people: thread[2] }, 'graph', thread[3]);
  }
  return unknown('not-asked');
}

const isFresh = (at: number, now: number, forMs: number): boolean => Math.abs(now - at) <= forMs;
