import type { Action } from '../engine/decision';
import type { Platform } from '../outlook/ports';

/** What came of it, where that was seen: a way out or a confirmation in the pane, a second press, a send to fewer people. */
export type Outcome =
  'reply-only' | 'drop' | 'bcc' | 'undo' | 'asked' | 'acknowledged' | 'second-press' | 'quiet' | 'fewer';

/**
 * One thing that the guard saw happen, at most 300 bytes. Never a subject, a text, a name, an address or a message id;
 * an ordinary message leaves none.
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
  /** The largest of REACH_STEPS that the message reached; null where it went to a list of unknown size. */
  readonly reach: number | null;
  readonly client: Platform;
  readonly outcome?: Outcome | undefined;
  /** So many people fewer than the person was first told got the message. Only with `fewer`. */
  readonly spared?: number;
}

/** Reach is kept as a step, not as a number. */
export const REACH_STEPS = [5000, 1000, 100, 25, 0] as const;

export const reachStep = (people: number): number => REACH_STEPS.find((step) => people >= step)!;

/** In the device cache: the records as JSON, oldest first. */
export const RECORDS_KEY = 'records';
const MOST = 200;

/** @param text what the device cache holds; anything unreadable is no records. */
export function readRecords(text: string | undefined): readonly AuditRecord[] {
  try {
    const held: unknown = JSON.parse(text!);
    return Array.isArray(held) ? (held as readonly AuditRecord[]).filter((record) => record && record.at > 0) : [];
  } catch {
    return [];
  }
}

/** @returns the text to keep. */
export const withRecord = (records: readonly AuditRecord[], record: AuditRecord): string =>
  JSON.stringify(records.slice(1 - MOST).concat(record));
