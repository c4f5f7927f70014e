import { FIELDS } from '../../../outlook/ports';
import type { Field, Person } from '../../../outlook/ports';
import type { CheckResult } from '../../../check/check-message';
import { areSame } from '../../../check/same-recipients';
import type { Fields } from '../../../check/same-recipients';
import type { Remaining } from '../../../check/ways-out';
import { undoObstacle } from './recipients-plan';
import type { ChangePlan } from './recipients-plan';

/** What became of a way out: done or not, taken back or not. */
export interface AppliedChange {
  readonly kind: 'changed' | 'unfinished' | 'undone' | 'not-undone';
  readonly plan: ChangePlan;
  /** What the person was shown when they chose it. */
  readonly chosenFrom: CheckResult;
  /** The fields that any attempt has touched: undoing writes all of them. */
  readonly touched: readonly Field[];
  /** What the last attempt left: the field that failed, which may hold a part of its entries, and those after it. */
  readonly unwritten: readonly Field[];
  /** The recipients as Outlook gave them afterwards; undefined: it did not. */
  readonly after: Fields | undefined;
}

/** The recipients that undoing puts back. */
export const recipientsBefore = ({ before }: ChangePlan): Remaining => ({
  to: before.to.entries,
  cc: before.cc.entries,
  bcc: before.bcc.entries,
});

/** Whether the recipients are still what this left; once they differ, undoing or going on would overwrite another change. */
export function isStillApplied({ kind, plan, after }: AppliedChange, now: Fields): boolean {
  const before = recipientsBefore(plan);
  return FIELDS.every((field) => {
    const { entries } = now[field];
    if (after && areSame(entries, after[field].entries)) return true;
    switch (kind) {
      case 'changed':
        return areSame(entries, plan.target[field]);
      case 'undone':
        return areSame(entries, before[field]);
      // What Outlook did not confirm in time may still happen.
      case 'unfinished':
      case 'not-undone':
        return isPartOf(entries, plan.target[field]) || isPartOf(entries, before[field]);
    }
  });
}

/** A field is written from its start, a chunk at a time. */
const isPartOf = (entries: readonly Person[], whole: readonly Person[]): boolean =>
  (entries.length > 0 || whole.length === 0) && areSame(entries, whole.slice(0, entries.length));

/** Whether a part of it is still to be written. */
export const canFinish = ({ kind }: AppliedChange): boolean => kind === 'unfinished' || kind === 'not-undone';

/** Whether something of it can be taken back, without losing a recipient. */
export const canUndo = (applied: AppliedChange, now: Fields): boolean =>
  applied.kind !== 'undone' &&
  applied.touched.length > 0 &&
  undoObstacle(applied.plan) === undefined &&
  !isAsBefore(applied, now);

/** Nothing of it can be seen in the message. */
export function isAsBefore({ plan }: AppliedChange, now: Fields): boolean {
  const before = recipientsBefore(plan);
  return FIELDS.every((field) => areSame(now[field].entries, before[field]));
}
