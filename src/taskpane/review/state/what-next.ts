import { FIELDS } from '../../../outlook/ports';
import { areSame } from '../../../check/same-recipients';
import type { Fields } from '../../../check/same-recipients';
import { undoObstacle } from './recipients-plan';
import { asBefore } from './written';
import type { Written } from './written';

export const canFinish = ({ kind }: Written): boolean => kind === 'unfinished' || kind === 'not-undone';

export const canUndo = (written: Written, now: Fields): boolean =>
  written.kind !== 'undone' &&
  written.touched.length > 0 &&
  undoObstacle(written.plan) === undefined &&
  !isAsBefore(written, now);

/** Nothing of it can be seen in the message. */
export function isAsBefore({ plan }: Written, now: Fields): boolean {
  const before = asBefore(plan);
  return FIELDS.every((field) => areSame(now[field].entries, before[field]));
}
