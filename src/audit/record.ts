import type { Action } from '../engine/decision';
import type { Reach } from '../engine/reach';
import type { Platform } from '../outlook/ports';

/** What came of it, where that was seen: a way out or a confirmation in the pane, a second press, a send to fewer people. */
export type Outcome =
  'reply-only' | 'drop' | 'bcc' | 'undo' | 'asked' | 'acknowledged' | 'second-press' | 'quiet' | 'fewer';

/**
 * One thing that the guard saw happen. Never a subject, a text, a name, an address or a message id; an ordinary message
 * leaves none.
 */
export interface AuditRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the rules came to. */
  readonly action: Action;
  /** What the person was shown; `allow` while the guard observes. */
  readonly shown: Action;
  /** Ids, strictest first. */
  readonly rules: readonly string[];
  /** As keptReach has it. */
  readonly reach: number | null;
  readonly client: Platform;
  readonly outcome?: Outcome | undefined;
  /** So many people fewer than the person was first told got the message. Only with `fewer`. */
  readonly spared?: number | undefined;
}

/** Reach is kept as a step, not as a number. */
export const REACH_STEPS = [5000, 1000, 100, 25, 0] as const;

/** The largest step that the message reached for certain; null where a list of unknown size leaves that open. */
export const keptReach = ({ people, exact, unknownList }: Reach): number | null =>
  unknownList ? null : REACH_STEPS.find((step) => people >= step)! || (exact ? 0 : null);

/** A record as it is kept: joined by commas, which none of its parts holds, it is a line of at most 300 bytes. */
export type RecordRow = readonly [
  at: number,
  action: Action,
  shown: Action,
  /** Joined by spaces. */
  rules: string,
  reach: number | null,
  client: Platform,
  outcome?: Outcome | undefined,
  spared?: number | undefined,
];

/** In the device cache: a line a record, oldest first. */
export const RECORDS_KEY = 'records';
/** ASCII characters, so bytes: some 400 records, a hundred of the longest. What is older is cut off. */
export const RECORDS_ROOM = 30_000;
