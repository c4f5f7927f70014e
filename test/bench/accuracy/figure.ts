import type { Measurement, Unmeasured } from '../benchmark';
import type { Row } from './rows';

/** What the files are measured for: a limit, and on which side of it. */
export interface Goal {
  readonly metric: string;
  readonly limit?: number;
  readonly met?: 'at-most' | 'at-least';
}

const nothing = ({ metric }: Goal): Unmeasured => ({ metric, why: 'The file holds no row that counts for it.' });

/** The share of rows, 0 to 1, of which something holds. Those of which it does not hold failed, or the other way round. */
export function share<T extends Row>(
  goal: Goal,
  rows: readonly T[],
  holds: (row: T) => boolean,
  failedWhere: boolean,
): Measurement | Unmeasured {
  if (rows.length === 0) return nothing(goal);
  const judged = rows.map((row) => ({ id: row.id, holds: holds(row) }));
  const value = judged.filter((row) => row.holds).length / rows.length;
  const failed = judged.filter((row) => row.holds === failedWhere).map(({ id }) => id);
  return { ...goal, value, unit: '', n: rows.length, failed };
}

/** How many rows something holds of that should not. */
export function count<T extends Row>(
  goal: Goal,
  rows: readonly T[],
  holds: (row: T) => boolean,
): Measurement | Unmeasured {
  if (rows.length === 0) return nothing(goal);
  const failed = rows.filter(holds).map(({ id }) => id);
  return { ...goal, value: failed.length, unit: 'rows', n: rows.length, failed };
}

/** The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN). */
export function f1<T extends Row>(
  goal: Goal,
  rows: readonly T[],
  is: (row: T) => boolean,
  taken: (row: T) => boolean,
): Measurement | Unmeasured {
  const judged = rows.map((row) => ({ id: row.id, is: is(row), taken: taken(row) }));
  const right = judged.filter((row) => row.is && row.taken).length;
  const failed = judged.filter((row) => row.is !== row.taken).map(({ id }) => id);
  if (right + failed.length === 0) return nothing(goal);
  return { ...goal, value: (2 * right) / (2 * right + failed.length), unit: '', n: rows.length, failed };
}
