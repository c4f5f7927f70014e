import type { AuditRecord } from '../../audit/record';
import { isPrompt } from '../../engine/decision';

export interface Week {
  /** Monday, midnight on the person's clock, in milliseconds since 1970. */
  readonly from: number;
  readonly prompts: number;
}

/** Monday of the week of a date and time, so many weeks earlier. Days are counted by the calendar: not all have 24 hours. */
function mondayOf(at: number, weeksEarlier = 0): number {
  const day = new Date(at);
  const sinceMonday = (day.getDay() + 6) % 7;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday - 7 * weeksEarlier).getTime();
}

/** A question that was put to the person on Send; what they chose afterwards is a record of its own. */
const isPrompted = ({ shown, outcome }: AuditRecord): boolean => isPrompt(shown) && outcome === undefined;

/**
 * How often the person was asked something, a week.
 * @param now milliseconds since 1970; records from later on are another clock's and count nowhere
 * @returns so many weeks, oldest first, this one last
 */
export function promptsPerWeek(records: readonly AuditRecord[], now: number, weeks: number): readonly Week[] {
  const prompts = new Map<number, number>();
  for (const record of records) {
    if (!isPrompted(record)) continue;
    const monday = mondayOf(record.at);
    prompts.set(monday, (prompts.get(monday) ?? 0) + 1);
  }
  return Array.from({ length: weeks }, (_, index) => {
    const from = mondayOf(now, weeks - 1 - index);
    return { from, prompts: prompts.get(from) ?? 0 };
  });
}
