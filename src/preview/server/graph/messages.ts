import { staff } from '../../model/demo-directory';
import { demoMailbox } from '../../model/demo-mailbox';
import type { GraphFault } from './settings';

type Json = Readonly<Record<string, unknown>>;

/** A message as Graph lists it, the few properties that matter here. */
interface Message {
  readonly id: string;
  readonly conversationId: string;
  readonly from: { readonly emailAddress: { readonly name: string; readonly address: string } };
  /** Milliseconds since 1970. */
  readonly received: number;
  readonly isDraft: boolean;
  /** Base64. */
  readonly conversationIndex: string;
}

/** The conversation of the demo that becomes a storm. */
const STORM = 'conversation-test-email';
const MINUTE = 60_000;

/** 22 bytes for the first message of a conversation, 5 more for each answer. */
const conversationIndex = (depth: number): string => Buffer.alloc(22 + 5 * depth, 1).toString('base64');

/** The signed-in person's mailbox: what the demo's has, what arrives, and the answer that is being written. */
export class GraphMailbox {
  private readonly messages: Message[] = [];

  /** @param now milliseconds since 1970 */
  constructor(now: number) {
    const depths = new Map<string, number>();
    const mails = [...demoMailbox(now, 'en-GB')].sort((a, b) => a.received - b.received);
    for (const { conversationId, from, received } of mails) {
      const depth = depths.get(conversationId) ?? 0;
      depths.set(conversationId, depth + 1);
      this.put({ conversationId, from, received, depth });
    }
  }

  /** So many answers of different people came to the storm's conversation, one a minute up to now, and no others. */
  storm(replies: number, now: number): void {
    const others = this.messages.filter(({ id }) => !id.startsWith('storm-'));
    this.messages.length = 0;
    this.messages.push(...others);
    for (let n = 0; n < replies; n++) {
      const received = now - Math.round((n * 30 * MINUTE) / replies);
      this.put({ id: `storm-${n}`, conversationId: STORM, from: staff[n % staff.length]!, received, depth: n + 1 });
    }
  }

  put(message: {
    readonly id?: string;
    readonly conversationId: string;
    readonly from: { readonly name: string; readonly address: string };
    readonly received: number;
    readonly depth: number;
    readonly isDraft?: boolean;
  }): void {
    const { id, conversationId, from, received, depth, isDraft = false } = message;
    this.messages.push({
      id: id ?? `message-${this.messages.length}`,
      conversationId,
      from: { emailAddress: { name: from.name, address: from.address } },
      received,
      isDraft,
      conversationIndex: conversationIndex(depth),
    });
  }

  /**
   * The answer to `GET /me/messages`; a code of Graph's where the query is not one that it takes.
   * @param url of the request, as it was asked for: the next page's is made of it.
   */
  list(url: URL, fault: GraphFault | null): Json | 'BadRequest' | 'InefficientFilter' {
    const filter = parseFilter(url.searchParams.get('$filter') ?? '');
    const top = whole(url.searchParams.get('$top') ?? '10');
    const skip = whole(url.searchParams.get('$skip') ?? '0');
    if (!filter || top === undefined || skip === undefined || top < 1 || top > 1000) return 'BadRequest';
    // The server sorts by time, and wants what it sorts by to come first.
    if (url.searchParams.has('$orderby') || filter.first !== 'receivedDateTime') return 'InefficientFilter';
    const found = this.messages
      .filter(({ received, conversationId }) => received >= filter.since && conversationId === filter.conversationId)
      .sort((a, b) => b.received - a.received);
    // One page that is empty before the others.
    const offset = fault === 'short-pages' ? skip - 1 : skip;
    const page = offset < 0 ? [] : found.slice(offset, offset + top);
    const next = offset < 0 ? 1 : offset + top < found.length ? skip + top : undefined;
    const properties = (url.searchParams.get('$select') ?? '').split(',');
    return {
      '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('me')/messages",
      value: page.map((message) => shown(message, properties)),
      ...(next !== undefined && { '@odata.nextLink': nextLink(url, next, fault) }),
    };
  }
}

function nextLink(url: URL, skip: number, fault: GraphFault | null): string {
  const next = new URL(url);
  if (fault === 'foreign-page') next.hostname = 'elsewhere.example';
  next.searchParams.set('$skip', String(skip));
  return next.href;
}

function shown({ id, received, ...message }: Message, properties: readonly string[]): Json {
  const all: Json = { ...message, receivedDateTime: new Date(received).toISOString() };
  const chosen = Object.entries(all).filter(([name]) => properties.includes(name));
  return { '@odata.etag': `W/"${id}"`, id, ...Object.fromEntries(chosen) };
}

const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

/** The two conditions that the add-in asks for, in either order. */
function parseFilter(text: string) {
  const since = /(?:^| and )receivedDateTime ge (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)(?= and |$)/.exec(text);
  const conversation = /(?:^| and )conversationId eq '((?:[^']|'')*)'(?= and |$)/.exec(text);
  if (!since || !conversation || since[0].length + conversation[0].length !== text.length) return undefined;
  return {
    since: Date.parse(since[1]!),
    conversationId: conversation[1]!.replaceAll("''", "'"),
    first: since.index === 0 ? 'receivedDateTime' : 'conversationId',
  };
}
