import type { ThreadSeen } from './ports';
import { addressOf } from './request';
import type { Json } from './request';

const WINDOW_MS = 60 * 60_000;
/** Messages a page, and pages: more than a storm needs to be told, and an end. */
const PAGE = 100;
export const MOST_PAGES = 3;

/**
 * The query of `GET /me/messages` for a conversation's last 60 minutes. The time comes first in the filter: the server sorts by it,
 * and refuses a filter in another order as InefficientFilter (learn.microsoft.com/graph/api/user-list-messages).
 *
 * @param conversationId as Outlook gives it: Graph writes the same id for URLs, as Office.js' convertToRestId does.
 * @param now milliseconds since 1970
 */
export function threadQuery(conversationId: string, now: number): string {
  const id = conversationId.replace(/\//g, '-').replace(/\+/g, '_').replace(/'/g, "''");
  const since = new Date(now - WINDOW_MS).toISOString();
  const filter = `receivedDateTime ge ${since} and conversationId eq '${id}'`;
  return `$filter=${encodeURIComponent(filter)}&$select=from,isDraft,conversationIndex&$top=${PAGE}`;
}

/** Counts what answers something: neither a draft, such as the reply being written, nor the conversation's first message. */
export function seenIn(messages: readonly Json[]): ThreadSeen {
  const replies = messages.filter(({ isDraft, conversationIndex }) => isDraft !== true && !isFirst(conversationIndex));
  return { replies: replies.length, people: new Set(replies.map(({ from }) => addressOf(from))).size };
}

/** A conversation index is 22 bytes for the first message and 5 more for each answer ([MS-OXOMSG] 2.2.1.3); base64 here. */
const isFirst = (conversationIndex: unknown): boolean =>
  typeof conversationIndex === 'string' &&
  conversationIndex !== '' &&
  Math.floor((conversationIndex.replace(/=+$/, '').length * 3) / 4) <= 22;
