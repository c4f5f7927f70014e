import { GraphError } from './failure';
import { MOST_ADDRESSES, mailTipsRequest, noTips, readMailTips } from './mail-tips';
import type { GraphFailure, GraphPort } from './ports';
import { ask, collection, membersOf } from './request';
import type { Json } from './request';
import { MOST_PAGES, seenIn, threadQuery } from './thread';

/** Who has the access token: sign-in.ts, or a test. */
export interface TokenSource {
  /**
   * Without asking the person anything.
   * @param fresh the last one was refused: not that one again.
   */
  token(fresh: boolean): Promise<string>;
}

export interface GraphClientSetup {
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly tokens: TokenSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds for each request. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 10_000;

/** Microsoft Graph v1.0 over HTTP. */
export function connectClient({
  endpoint,
  tokens,
  now,
  deadlineMs = DEADLINE_MS,
}: GraphClientSetup): Pick<GraphPort, 'mailTips' | 'thread'> {
  let wasRefused = false;
  let busyUntil = 0;

  async function call(url: string, body?: Json): Promise<unknown> {
    // Graph counts requests that come too early against the one who sends them.
    if (now() < busyUntil) throw new GraphError('busy', undefined, busyUntil - now());
    const token = await tokens.token(wasRefused);
    try {
      const answer = await ask({ url, token, body, deadlineMs, now });
      wasRefused = false;
      return answer;
    } catch (error) {
      const { code, retryAfterMs = 0 } = error as Partial<GraphFailure>;
      wasRefused = code === 401;
      busyUntil = Math.max(busyUntil, now() + retryAfterMs);
      throw error;
    }
  }

  /** A page can be short, even empty, and still name a next one. */
  async function pages(first: string): Promise<readonly Json[]> {
    const found: Json[] = [];
    let url: unknown = first;
    for (let page = 0; page < MOST_PAGES && typeof url === 'string' && url.startsWith(`${endpoint}/`); page++) {
      const answer = await call(url);
      found.push(...collection(answer));
      url = membersOf(answer)['@odata.nextLink'];
    }
    return found;
  }

  return {
    async mailTips(addresses) {
      const asked = addresses.slice(0, MOST_ADDRESSES);
      if (asked.length === 0) return [];
      const tips = readMailTips(await call(`${endpoint}/v1.0/me/getMailTips`, mailTipsRequest(asked)));
      return addresses.map((address) => tips.get(address.toLowerCase()) ?? noTips(address));
    },
    thread: async (conversationId) =>
      seenIn(await pages(`${endpoint}/v1.0/me/messages?${threadQuery(conversationId, now())}`)),
  };
}
