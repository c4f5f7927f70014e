import { ACTIONS } from '../engine/decision';
import type { Action } from '../engine/decision';
import type { Platform } from '../outlook/ports';
import { CONFIRM_REASONS, withinLimit, REACH_STEPS } from './record';
import type { ConfirmReason, StoredRecord, Outcome } from './record';

export const OUTCOMES: readonly Outcome[] = [
  'reply-only',
  'drop',
  'bcc',
  'undo',
  'asked',
  'acknowledged',
  'second-press',
  'quiet',
  'fewer',
];

export const PLATFORMS: readonly Platform[] = ['classic', 'web', 'mac', 'mobile', 'other'];

const any = (words: readonly (string | number)[]): string => `(${words.join('|')})`;

/** What we write and nothing else: number and digits by chance, time, action, what was shown, rules, reach, client, outcome, spared, the reason where one was asked for, and the list's fingerprint. Before 1.1 the last ones were left out where there was none. */
const LINE = new RegExp(
  `^([1-9]\\d{0,9})(\\.[0-9a-z]{0,6}),(\\d{1,16}),${any(ACTIONS)},${any(ACTIONS)},([a-z-]*(?: [a-z-]+)*),` +
    `${any(REACH_STEPS)}?,${any(PLATFORMS)},${any(OUTCOMES)}?,(\\d{0,11})(?:,${any(CONFIRM_REASONS)}?)?(?:,([0-9a-f]{12})?)?$`,
);

/** The last time that a date can be, in milliseconds since 1970 (ECMAScript, time values). */
const LAST_DATE_TIME = 8.64e15;
/** More people than there are. */
const MOST_PEOPLE = 1e10;

/**
 * @param text what the device cache holds; a line that is no record, cut off or another hand's, is left out
 * @returns the records, newest first as they were kept
 */
export function readRecords(text = ''): readonly StoredRecord[] {
  const records = withinLimit(text)
    .split('\n')
    .map(readRecord)
    .filter((record) => record !== undefined);
  return records.reverse();
}

/** @returns undefined where any part is not what we write: half a record would be told wrong. */
function readRecord(line: string): StoredRecord | undefined {
  const parts = LINE.exec(line);
  if (!parts) return undefined;
  const [, n, chance = '', dateTime = '', action, shown, rules = '', reach, client, outcome, spared, reason, list] =
    parts;
  const at = Number(dateTime);
  const people = Number(spared);
  if (!at || at > LAST_DATE_TIME || people > MOST_PEOPLE || (outcome === 'fewer') !== people > 0) return undefined;
  if (reason && outcome !== 'acknowledged') return undefined;
  return {
    n: Number(n),
    uid: dateTime + chance,
    at,
    action: action as Action,
    shown: shown as Action,
    rules: rules ? rules.split(' ') : [],
    reach: reach ? Number(reach) : null,
    client: client as Platform,
    ...(outcome && { outcome: outcome as Outcome }),
    ...(people > 0 && { spared: people }),
    ...(reason && { reason: reason as ConfirmReason }),
    ...(list && { list }),
  };
}
