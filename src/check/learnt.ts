import { known, unknown } from '../engine/facts';
import type { Known, Signal, ThreadActivity } from '../engine/facts';
import type { OutlookPorts } from '../outlook/ports';
import { digest } from './digest';
import { conversationKey } from './history';
import { isRows } from './rows';
import { writeSession } from './session-state';
import type { Learnt, SessionState } from './session-state';

/** What the pane learnt from Microsoft Graph. */
export interface Learning {
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

export const LEARNT_KEY = 'learnt';

const NOTHING: Learnt = { sizes: [] };
/** Newest first. */
const MOST_SIZES = 100;
const SIZE_MS = 24 * 60 * 60_000;
/** "In the last hour" is old news soon. */
const THREAD_MS = 15 * 60_000;

/**
 * Keeps what Graph told, for the handlers: with this message, because on classic handlers and pane share no device cache; and on
 * the device, because on Mac they share no session, and for the next message.
 * @returns whether it is kept anywhere.
 */
export async function keepLearnt(
  { sizes, thread }: Learning,
  ports: Pick<OutlookPorts, 'session' | 'deviceCache'>,
): Promise<boolean> {
  const held = readLearnt((await readCache(ports))[LEARNT_KEY]);
  const fresh = sizes.map(({ address, size, asOf }) => [digest([address]), size, asOf] as const);
  const learnt: Learnt = {
    sizes: fresh
      .concat(held.sizes.filter(([address]) => !fresh.some((each) => each[0] === address)))
      .slice(0, MOST_SIZES),
    thread: thread ? [conversationKey(thread.conversationId), thread.replies, thread.people, thread.asOf] : held.thread,
  };
  const kept = await Promise.all(
    [writeSession(ports.session, 'learnt', learnt), ports.deviceCache.write(LEARNT_KEY, JSON.stringify(learnt))].map(
      (write) =>
        write.then(
          () => true,
          () => false,
        ),
    ),
  );
  return kept.includes(true);
}

const readCache = ({ deviceCache }: Pick<OutlookPorts, 'deviceCache'>): Promise<Readonly<Record<string, string>>> =>
  deviceCache.read([LEARNT_KEY]).catch(() => ({}));

/** @param text what the device cache holds; anything unreadable is nothing. */
export function readLearnt(text: string | undefined): Learnt {
  try {
    return whole(JSON.parse(text ?? '') as Learnt);
  } catch {
    return NOTHING;
  }
}

const whole = (held: Learnt | undefined): Learnt => (isRows(held?.sizes) ? held! : NOTHING);

/** Exchange's own count, while it is less than a day old: this message's before the device's. */
export function learntSize(
  address: string,
  { learnt }: SessionState,
  device: Learnt,
  now: number,
): Known<number> | undefined {
  const key = digest([address]);
  const row = whole(learnt)
    .sizes.concat(device.sizes)
    .find((each) => each[0] === key && isFresh(each[2], now, SIZE_MS));
  return row && { ...known(row[1], 'mailtips'), asOf: row[2] };
}

export function learntThread(
  conversation: string,
  { learnt }: SessionState,
  device: Learnt,
  now: number,
): Signal<ThreadActivity> {
  for (const { thread } of [whole(learnt), device]) {
    if (thread?.[0] === conversation && isFresh(thread[3], now, THREAD_MS))
      return { ...known({ replies: thread[1], people: thread[2] }, 'graph'), asOf: thread[3] };
  }
  return unknown('not-asked');
}

const isFresh = (at: number, now: number, forMs: number): boolean => Math.abs(now - at) <= forMs;
