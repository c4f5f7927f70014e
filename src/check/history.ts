import type { SizeSignal } from '../engine/facts';
import type { DeviceCachePort } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import { digest } from './digest';
import { isRows } from './rows';

/** A list that a message went to without a prompt: fingerprints of list and conversation, minutes since 1970, size or 0. */
type Sent = readonly [list: string, conversation: string, at: number, size: number];

/** What the device cache holds of earlier sends, newest first; no name, no address. */
export interface History {
  readonly sent: readonly Sent[];
  /** Replies to all: fingerprint of the conversation, minutes since 1970. */
  readonly replies: readonly (readonly [conversation: string, at: number])[];
}

export const NO_HISTORY: History = { sent: [], replies: [] };

export const HISTORY_KEY = 'history';
/** ASCII characters, so bytes. */
const LIMIT = 8_000;

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
/** What nobody can count is forgotten after a season. */
const KNOWN_FOR = 90 * DAY;
/** A list of known size is another list when it has grown by half (docs/list-catalogue.md). */
export const GROWN = 1.5;

export interface ListSeen {
  readonly address: string;
  readonly name: string;
  readonly size: SizeSignal;
  /** A fresh catalogue lacks it. */
  readonly newlyMade?: boolean | undefined;
}

export interface ListByNames extends ListSeen {
  /** The addresses under which policy and the catalogue know it. */
  readonly names: readonly string[];
}

/** A list that somebody says they know: see `knownLists` in policy/schema.ts. */
type KnownList = Policy['knownLists'][number];

/** Where and when the past is asked about. */
export interface Here {
  /** Fingerprint; empty for a message that begins a conversation. */
  readonly conversation: string;
  readonly now: number;
}

/** A message to these lists that Send lets go. */
export interface Sending extends Here {
  readonly lists: readonly ListSeen[];
  /** Nothing was asked about it. */
  readonly unprompted: boolean;
  readonly toAll: boolean;
}

export const conversationKey = (id: string | undefined): string => (id ? digest([id]) : '');

/** @param text what the device cache holds; anything unreadable is no history. */
export function readHistory(text: string | undefined): History {
  try {
    const cached = JSON.parse(text!) as History;
    return isRows(cached.sent) && isRows(cached.replies) ? cached : NO_HISTORY;
  } catch {
    return NO_HISTORY;
  }
}

/** As it was on that day, in minutes since 1970: for 90 days while the size is unknown, until it grows by half otherwise. */
const isAsThen = ({ size: now }: ListSeen, minute: number, at: number, size: number | undefined): boolean =>
  now.known && size ? !hasGrown(size, now.value) : minute - at <= KNOWN_FOR;

/** By more than half. @param before undefined, or 0: nobody knew */
export const hasGrown = (before: number | undefined, now: number): boolean => !!before && now > before * GROWN;

/** Whether this is the list that a person said they know, as it was then. Of the organisation's rows, which have no day, none is. */
export const isChosen = (list: ListSeen, { list: key, since, size }: KnownList, now: number): boolean =>
  key === listKey(list) && isAsThen(list, now / MINUTE_MS, Number(since) / MINUTE_MS, size);

/**
 * Whether this person knows the list: a message to it went out without a prompt, at least a day ago and in another conversation;
 * the organisation says so; or they said so themselves, in another conversation. Only the organisation's word counts while a fresh
 * catalogue lacks the list: it may be another one under an old name.
 * @param isStorm what they said does not count then either
 */
export function isFamiliar(
  list: ListByNames,
  history: History,
  knownLists: Policy['knownLists'],
  { conversation, now }: Here,
  isStorm: boolean,
): boolean {
  const key = listKey(list);
  const isElsewhere = (earlier = ''): boolean => !earlier || earlier !== conversation;
  return (
    knownLists.some((row) =>
      row.list
        ? !isStorm && !list.newlyMade && isElsewhere(row.conversation) && isChosen(list, row, now)
        : !row.since && list.names.includes(row.address),
    ) ||
    (!list.newlyMade &&
      history.sent.some(
        ([sent, earlier, at, size]) =>
          sent === key &&
          isElsewhere(earlier) &&
          now / MINUTE_MS - at >= DAY &&
          isAsThen(list, now / MINUTE_MS, at, size),
      ))
  );
}

/** This person's own replies to all in a conversation in the last hour. */
export const ownReplies = ({ replies }: History, { conversation, now }: Here): number =>
  replies.filter(([of, at]) => of === conversation && of !== '' && now / MINUTE_MS - at <= HOUR).length;

/**
 * Caches a message that goes out: its lists where nothing was asked about them, and that it was a reply to all. Of each list the
 * first send stays and the newest; what does not fit goes, oldest first. Never rejects: without a cache nothing is known.
 */
export async function cacheSend(history: History, sending: Sending, cache: DeviceCachePort): Promise<void> {
  const { conversation, unprompted, toAll } = sending;
  const now = Math.floor(sending.now / MINUTE_MS);
  const news = (unprompted ? sending.lists : []).map((list): Sent => [
    listKey(list),
    conversation,
    now,
    list.size.known ? list.size.value : 0,
  ]);
  let sent = history.sent.filter(([, , at, size]) => size > 0 || now - at <= KNOWN_FOR);
  for (const row of news) {
    const earlier = sent.filter(([list]) => list === row[0]);
    const [newest] = earlier;
    if (newest?.[1] === conversation && now - newest[2] < DAY) continue;
    const first = earlier[earlier.length - 1];
    sent = [row].concat(sent.filter((each) => each[0] !== row[0] || each === first));
  }
  const replies = history.replies.filter(([, at]) => now - at <= HOUR);
  // Outlook may raise Send twice for one message (office-js#6667): a second reply to all takes longer to write.
  if (toAll && conversation && !replies.some(([of, at]) => of === conversation && now - at <= 1))
    replies.unshift([conversation, now]);
  const text = (): string => JSON.stringify({ sent, replies: replies.slice(0, 20) });
  while (sent.length && text().length > LIMIT) sent = sent.slice(0, -1);
  if (text() !== JSON.stringify(history)) await cache.write(HISTORY_KEY, text()).catch(() => undefined);
}

/** Fingerprint. */
export const listKey = ({ address, name }: Pick<ListSeen, 'address' | 'name'>): string => digest([address || name]);
