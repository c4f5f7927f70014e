import { noCounts } from '../tally/counts';
import type { Counts } from '../tally/counts';
import type { WeekReport } from '../tally/week-tally';
import { ACTIONS } from '../../../engine/decision';
import { day } from '../../report/numbers';

/** Columns that can be told apart on a page. */
const MOST = 70;

export interface Period extends Counts {
  readonly label: string;
}

/** Weeks as they are, or months, or years, where there would be too many to see; a gap in the middle stays a gap. */
export function periodsOf(weeks: readonly WeekReport[]): { unit: 'week' | 'month' | 'year'; rows: Period[] } {
  const first = Date.parse(weeks[0]?.week ?? '');
  const last = Date.parse(weeks.at(-1)?.week ?? '');
  const days = (last - first) / 86_400_000 || 0;
  if (days / 7 < MOST) return { unit: 'week', rows: filled(weeks, 'week', (at) => new Date(at + 7 * 86_400_000)) };
  if (days / 30.4 < MOST) return { unit: 'month', rows: filled(weeks, 'month', nextMonth) };
  return { unit: 'year', rows: filled(weeks, 'year', nextYear) };
}

const keyOf = (iso: string, unit: 'week' | 'month' | 'year'): string =>
  iso.slice(0, unit === 'week' ? 10 : unit === 'month' ? 7 : 4);

const nextMonth = (at: number): Date =>
  new Date(Date.UTC(new Date(at).getUTCFullYear(), new Date(at).getUTCMonth() + 1));
const nextYear = (at: number): Date => new Date(Date.UTC(new Date(at).getUTCFullYear() + 1, 0));

function filled(weeks: readonly WeekReport[], unit: 'week' | 'month' | 'year', next: (at: number) => Date): Period[] {
  const counts = new Map<string, Counts>();
  const firstKey = keyOf(weeks[0]?.week ?? '', unit);
  const lastKey = keyOf(weeks.at(-1)?.week ?? '', unit);
  for (let at = Date.parse(firstKey); keyOf(new Date(at).toISOString(), unit) <= lastKey; at = next(at).getTime())
    counts.set(keyOf(new Date(at).toISOString(), unit), noCounts());
  for (const week of weeks) {
    const row = counts.get(keyOf(week.week, unit));
    for (const action of ACTIONS) if (row) row[action] += week[action];
  }
  return [...counts].map(([key, row]) => ({ label: labelOf(key, unit), ...row }));
}

const labelOf = (key: string, unit: 'week' | 'month' | 'year'): string =>
  unit === 'week' ? day(key) : unit === 'month' ? day(`${key}-01`).replace(/^\d+ /, '') : key;
