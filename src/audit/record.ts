import { HUGE_AUDIENCE, LARGE_AUDIENCE, MASS_AUDIENCE, VERY_LARGE_AUDIENCE } from '../engine/reach';
import type { Action } from '../engine/decision';
import type { Reach } from '../engine/reach';
import type { Platform } from '../outlook/ports';

/** What came of it, where that was seen: a way out or a confirmation in the pane, a second press, a send to fewer people. */
export type Outcome =
  'reply-only' | 'drop' | 'bcc' | 'undo' | 'asked' | 'acknowledged' | 'second-press' | 'quiet' | 'fewer';

/** Why everyone must get a message, as the person chose who confirmed it; `reason.<code>` in every language. */
export const CONFIRM_REASONS = ['announcement', 'urgent-safety', 'asked-by-owner', 'other'] as const;
export type ConfirmReason = (typeof CONFIRM_REASONS)[number];

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
  /** As reachStep has it. */
  readonly reach: number | null;
  readonly client: Platform;
  readonly outcome?: Outcome | undefined;
  /** So many people fewer than the person was first told got the message. Only with `fewer`. */
  readonly spared?: number | undefined;
  /** Only with `acknowledged`, where policy's `confirm` asks for it. */
  readonly reason?: ConfirmReason | undefined;
  /** Where policy's `audit.lists` wants it: what the catalogue hashes the list's address to, the one of unknown size or the largest. */
  readonly list?: string | undefined;
}

/** As this device holds it. */
export interface StoredRecord extends AuditRecord {
  /** Counts the records of a device, one after another: a gap tells that some are lost. Never sent. */
  readonly n: number;
  /** Tells this record from every other, and leads to no device: what was sent twice is to be counted once. */
  readonly uid: string;
}

/** Reach is kept as a step, not as a number. */
export const REACH_STEPS = [MASS_AUDIENCE, HUGE_AUDIENCE, VERY_LARGE_AUDIENCE, LARGE_AUDIENCE, 0] as const;

/** The largest step that the message reached for certain; null where a list of unknown size leaves that open. */
export const reachStep = ({ people, exact, unknownList }: Reach): number | null =>
  unknownList ? null : REACH_STEPS.find((step) => people >= step)! || (exact ? 0 : null);

/**
 * A record as it is kept, behind what addRow adds (number and digits by chance, with a point between them): joined by commas,
 * which none of its parts holds, it is a line of at most 300 bytes.
 */
export type RecordRow = readonly [
  at: number,
  action: Action,
  shown: Action,
  /** Joined by spaces. */
  rules: string,
  reach: number | null,
  client: Platform,
  outcome: Outcome | undefined,
  spared: number | undefined,
  reason: ConfirmReason | undefined,
  list: string | undefined,
];

/** Of those that spoke, the strictest are kept: no message makes more speak, and a line has an end. */
export const MOST_RULES = 10;

/** In the device cache: a line a record, oldest first. */
export const RECORDS_KEY = 'records';
/** ASCII characters, so bytes: some 400 records, a hundred of the longest. What is older is cut off. */
export const RECORDS_LIMIT = 30_000;

/** The newest lines within the limit, none of them in part. */
export const withinLimit = (text: string): string =>
  text.length > RECORDS_LIMIT ? text.slice(text.indexOf('\n', text.length - RECORDS_LIMIT - 1) + 1) : text;

/** The number of the newest record, also of one that was taken away: then its number alone is there. */
export function newestNumber(text: string): number {
  const n = parseInt(text.slice(text.lastIndexOf('\n') + 1), 10);
  return n > 0 && n < HIGHEST_NUMBER ? n : 0;
}
/** Far beyond what a device records, and within what a line holds. */
const HIGHEST_NUMBER = 1e9;
