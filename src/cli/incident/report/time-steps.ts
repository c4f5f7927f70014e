import type { ByAction, IncidentReport } from './incident-tally';

/** Columns that can be told apart on a page. */
const MOST = 90;
const MINUTE_MS = 60_000;
/** In minutes. */
const STEPS = [1, 5, 15, 60, 360, 1440] as const;

export interface TimeSteps {
  /** `minute`, `5 minutes`. */
  readonly unit: string;
  /** One after another, also where nothing happened. */
  readonly rows: readonly (ByAction & { readonly label: string })[];
}

/** Minutes as they are, or longer steps where there would be too many to see. */
export function timeSteps(minutes: IncidentReport['minutes']): TimeSteps {
  const [first, last] = [minutes[0]?.at ?? 0, minutes.at(-1)?.at ?? 0];
  const step = STEPS.find((each) => (last - first) / MINUTE_MS / each < MOST) ?? 1440;
  const ms = step * MINUTE_MS;
  const start = Math.floor(first / ms) * ms;
  const steps = Math.min(Math.floor((last - start) / ms) + 1, MOST * 20);
  const rows = Array.from({ length: minutes.length ? steps : 0 }, (_, at) => ({
    label: labelOf(start + at * ms, last - first),
    ...{ allow: 0, notice: 0, warn: 0, confirm: 0, block: 0 },
  }));
  for (const { at, ...counts } of minutes) {
    const row = rows[Math.min(Math.floor((at - start) / ms), steps - 1)]!;
    for (const action of Object.keys(counts) as (keyof ByAction)[]) row[action] += counts[action];
  }
  return { unit: UNITS[step], rows };
}

const UNITS: Readonly<Record<(typeof STEPS)[number], string>> = {
  1: 'minute',
  5: '5 minutes',
  15: '15 minutes',
  60: 'hour',
  360: '6 hours',
  1440: 'day',
};

/** By this computer's clock. */
function labelOf(at: number, period: number): string {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const date = { day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat('en-GB', period < 86_400_000 ? time : { ...date, ...time }).format(at);
}
