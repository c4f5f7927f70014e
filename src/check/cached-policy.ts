import { strictness } from '../engine/decision';
import type { DeviceCachePort } from '../outlook/ports';
import { parsePolicy } from '../policy/parse';
import type { Issue } from '../policy/parse';
import type { Policy } from '../policy/schema';

export const POLICY_KEY = 'policy';

/** What went wrong with the newest copy. The one before it stays in force. */
export type PolicyProblem =
  | { readonly what: 'unreachable'; readonly why: string }
  | { readonly what: 'refused'; readonly issues: readonly Issue[] };

/** What device cache and session data hold: the last good text, and how the last try went. */
export interface CachedPolicy {
  readonly text?: string;
  /** When the text was read, and when it was last asked for: milliseconds since 1970. */
  readonly readAt?: number;
  readonly triedAt?: number;
  readonly problem?: PolicyProblem;
}

/** Characters; session data has 50,000 for everything (Mailbox 1.15), and quotes count twice. */
const SESSION_LIMIT = 12_000;
/** What is said, and what a handler has no use for. */
const WORDS = /^(texts|messages?|link|graph|audit)$/;
/** Rows that have room, with the longest names there are. */
const MOST_ROWS = 50;
type Row = Partial<Policy['lists'][number]>;
/** More than a list reaches: no size makes a row as strict as the next action. */
const MOST_PEOPLE = 1e9;

/** What is unreadable is nothing. */
export const readCachedPolicy = (cache: DeviceCachePort): Promise<CachedPolicy> =>
  cache
    .read([POLICY_KEY])
    .then(({ [POLICY_KEY]: text = '' }) => Object.assign({}, JSON.parse(text)) as CachedPolicy)
    .catch(() => ({}));

/** The window's own copy where the device has none, or an older one: its store may be missing (office-js#6106). */
export const newestPolicy = (onDevice: CachedPolicy, inSession: CachedPolicy = {}): CachedPolicy =>
  inSession.readAt! > 0 &&
  !(onDevice.readAt! >= inSession.readAt!) &&
  // Another hand's text is none.
  !parsePolicy(String(inSession.text)).issues.length
    ? inSession
    : onDevice;

/**
 * As session data has room for it: where it is long without its words, and of each table the rows of this message's lists, then the
 * strictest. Since the window lacks the others it takes such a copy for one that is old, and asks the host again.
 * @param about addresses of the message's lists, as policy names them
 */
export function inShort(cached: CachedPolicy, about: readonly string[]): CachedPolicy {
  const { text } = cached;
  if (!text || text.length <= SESSION_LIMIT) return cached;
  const weight = ({ address, action = 'allow', size = 0 }: Row): number =>
    (about.includes(address!) ? 9 : strictness(action)) * MOST_PEOPLE + size;
  const leaveOut = (key: string, value: unknown): unknown =>
    WORDS.test(key)
      ? undefined
      : Array.isArray(value) && typeof value[0] === 'object'
        ? (value as Row[]).sort((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS)
        : value;
  return { ...cached, triedAt: 0, text: JSON.stringify(JSON.parse(text), leaveOut) };
}
