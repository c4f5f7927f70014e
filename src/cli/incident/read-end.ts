import { sayInstant } from './say-date-time';

/** What a freeze lasts where nobody says how long. */
const DEFAULT = '4h';

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
const DURATION = /^(?=\d)(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;
/** Later than this is a slip of the pen, or no incident. */
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
 * @throws one sentence where they make no moment to come
 */
export function readEnd(
  given: { readonly for: string | undefined; readonly until: string | undefined },
  now: number,
): End {
  if (given.for !== undefined && given.until !== undefined)
    throw new Error('--for and --until exclude each other: give one of them.');
  const until = given.until === undefined ? now + durationOf(given.for ?? DEFAULT) : momentOf(given.until, now);
  if (until - now > LONGEST_MS)
    throw new Error(
      'That is more than a year from now: a list that is to be closed for good has "action": "block" under "lists" of the policy.',
    );
  return { until: Math.ceil(until / 1000) * 1000, isGiven: (given.for ?? given.until) !== undefined };
}

function durationOf(text: string): number {
  const given = text.replace(/\s/g, '').toLowerCase();
  const parts = DURATION.exec(given);
  const [, d = '0', h = '0', m = '0'] = parts ?? [];
  const ms = Number(d) * UNITS.d + Number(h) * UNITS.h + Number(m) * UNITS.m;
  if (ms > 0) return ms;
  if (parts) throw new Error('--for must be longer than nothing: "reply-all-guard incident stop" ends a freeze.');
  const near = /^(\d{1,4})(h|m|d)?/.exec(given);
  const meant = near ? ` Is ${near[1]}${near[2] ?? 'h'} meant?` : '';
  throw new Error(`--for takes a time such as 30m, 4h, 2d or 1h30m; "${text}" is none.${meant}`);
}

function momentOf(text: string, now: number): number {
  const at = DATE_TIME.test(text) ? Date.parse(text) : NaN;
  if (at <= now) throw new Error(`--until ${text} is past: it is ${sayInstant(now)} now.`);
  if (!Number.isNaN(at)) return at;
  // Without a zone JavaScript reads it as this computer's time, which is most likely what is meant.
  const local = Date.parse(text);
  throw new Error(
    local > now
      ? `--until takes a moment with its time zone; "${text}" has none. Is ${withZone(local)} meant?`
      : `--until takes a moment such as ${withZone(now + UNITS.d)}; "${text}" is none.`,
  );
}

/** ISO 8601 as a clock on the wall of this computer would have it. */
function withZone(at: number): string {
  const offset = -new Date(at).getTimezoneOffset();
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const wall = new Date(at + offset * UNITS.m).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
