import { noCounts } from './counts';
import type { Counts } from './counts';
import type { Action } from '../../../engine/decision';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 1970 began on a Thursday; weeks begin on Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

export interface WeekReport extends Counts {
  /** The Monday it begins with: `2016-11-14`, in UTC. */
  readonly week: string;
}

/** The sends of each week; at most a few thousand weeks, since no mail is older than mail. */
export class WeekTally {
  readonly #weeks = new Map<number, Counts>();

  add(at: number, action: Action): void {
    const week = Math.floor((at - FIRST_MONDAY_MS) / WEEK_MS);
    let counts = this.#weeks.get(week);
    if (!counts) this.#weeks.set(week, (counts = noCounts()));
    counts[action] += 1;
  }

  /** Weeks in which anything was sent, in order. */
  report(): WeekReport[] {
    return [...this.#weeks]
      .sort(([a], [b]) => a - b)
      .map(([week, counts]) => ({
        week: new Date(week * WEEK_MS + FIRST_MONDAY_MS).toISOString().slice(0, 10),
        ...counts,
      }));
  }
}
