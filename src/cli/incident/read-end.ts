import { didYouMean } from '../nearest';
import { formatDateTime } from './format-date-time';

/** What a freeze lasts where nobody says how long. */
const DEFAULT = '4h';

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
const DURATION = /^(?=\d)(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;
/** Later than this is a typing mistake, or not an incident. */
const LONGEST_MS = 366 * UNITS.d;

/** When a freeze ends, and whether somebody said so. */
export interface End {
  /** Milliseconds since 1970, a whole second. */
  readonly until: number;
  readonly isGiven: boolean;
}

/**
 * Reads `--for` and `--until`.
 * @param now milliseconds since 1970
 * @throws one sentence where they do not name a time in the future
 */
export function readEnd(
  given: { readonly for: string | undefined; readonly until: string | undefined },
  now: number,
): End {
  const until = given.until === undefined ? now + durationOf(given.for ?? DEFAULT) : dateTimeOf(given.until, now);
  if (until - now > LONGEST_MS)
    throw new Error(
      'That is more than a year from now. To close a list permanently, set "action": "block" for it under "lists" in the policy.',
    );
  return { until: Math.ceil(until / 1000) * 1000, isGiven: (given.for ?? given.until) !== undefined };
}

function durationOf(text: string): number {
  const given = text.replace(/\s/g, '').toLowerCase();
  const parts = DURATION.exec(given);
  const [, d = '0', h = '0', m = '0'] = parts ?? [];
  const ms = Number(d) * UNITS.d + Number(h) * UNITS.h + Number(m) * UNITS.m;
  if (ms > 0) return ms;
  if (parts) throw new Error('--for must be longer than zero. To end a freeze, run "reply-all-guard incident stop".');
  throw new Error(`--for takes a time such as 30m, 4h, 2d or 1h30m, not "${text}".${didYouMean(meantBy(given))}`);
}

/** How the units that people write are written here; seconds are too short for a freeze, so minutes are meant. */
const WRITTEN: readonly (readonly [unit: RegExp, times: number, ours: string])[] = [
  [/^(h|hrs?|hours?)?$/, 1, 'h'],
  [/^(s|secs?|seconds?|mins?|minutes?)$/, 1, 'm'],
  [/^days?$/, 1, 'd'],
  [/^(w|wks?|weeks?)$/, 7, 'd'],
];

/** The same number in a unit of ours: a suggestion must not be another length than the one that was typed. */
function meantBy(given: string): string | undefined {
  const [, number = '', unit = ''] = /^(\d{1,4})([a-z]*)$/.exec(given) ?? [];
  const [, times = 0, ours = ''] = WRITTEN.find(([written]) => written.test(unit)) ?? [];
  return Number(number) * times ? `${Number(number) * times}${ours}` : undefined;
}

function dateTimeOf(text: string, now: number): number {
  const at = DATE_TIME.test(text) ? Date.parse(text) : NaN;
  if (at <= now) throw new Error(`--until ${text} is in the past: it is ${formatDateTime(now)} now.`);
  if (!Number.isNaN(at)) return at;
  // Without a zone JavaScript reads it as this computer's time, which the person most likely means.
  const local = Date.parse(text);
  throw new Error(
    local > now
      ? `--until needs a time zone, and "${text}" has none.${didYouMean(withZone(local))}`
      : `--until takes a date and time such as ${withZone(now + UNITS.d)}, not "${text}".`,
  );
}

/** ISO 8601 as a clock on the wall of this computer would have it. */
function withZone(at: number): string {
  const offset = -new Date(at).getTimezoneOffset();
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const wall = new Date(at + offset * UNITS.m).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
