import { FIELDS } from '../../../outlook/ports';
import type { Field, Person } from '../../../outlook/ports';
import type { CheckResult } from '../../../check/check-message';
import { recordChoice } from '../../../check/record-choice';
import { areSameFields } from '../../../check/same-recipients';
import type { Fields } from '../../../check/same-recipients';
import { remainingFields, planBcc, planDrop, planReplyOnly } from '../state/recipients-plan';
import type { ListToDrop, ChangePlan } from '../state/recipients-plan';
import type { ReviewCore } from '../state/review-actions';
import type { ReviewEvent } from '../state/review-state';
import { inSafeOrder } from '../state/write-order';
import { writeFields } from '../state/write-fields';
import { recipientsBefore, isStillApplied } from '../state/applied-change';
import type { AppliedChange } from '../state/applied-change';

/** @param seen the review that the person decided from: when the recipients are others by now, nothing is done. */
export interface WaysOutActions {
  replyOnlyTo(person: Person, seen: CheckResult): Promise<void>;
  drop(lists: readonly ListToDrop[], seen: CheckResult): Promise<void>;
  moveToBcc(seen: CheckResult): Promise<void>;
  /** Puts back what was touched, however far it came. */
  undo(applied: AppliedChange): Promise<void>;
  /** Writes what is not yet as planned. */
  finish(applied: AppliedChange): Promise<void>;
}

/** Nothing is written yet. */
const STARTING: ReviewEvent = { type: 'working', work: { what: 'writing', progress: { done: 0, of: 1 } } };

export function waysOutActions({ ports, dispatch, request, recheck, showApplied }: ReviewCore): WaysOutActions {
  /** @returns the fields that are left. */
  const write = (fields: readonly Field[], target: ChangePlan['target']): Promise<readonly Field[]> =>
    writeFields(fields, target, ports.writer, (progress) =>
      dispatch({ type: 'working', work: { what: 'writing', progress } }),
    );

  async function carryOut({ plan, chosenFrom, touched }: Change, fields: readonly Field[]): Promise<void> {
    const unwritten = await write(fields, plan.target);
    const kind = unwritten.length > 0 ? 'unfinished' : 'changed';
    const all = union(touched, attempted(fields, unwritten));
    await showApplied((after) => ({ kind, plan, chosenFrom, touched: all, unwritten, after }));
    if (kind === 'changed') void recordChoice(chosenFrom, plan.change.what, ports);
  }

  async function putBack({ plan, chosenFrom, touched }: Change, now: Fields): Promise<void> {
    const target = recipientsBefore(plan);
    const unwritten = await write(inSafeOrder(touched, now, target), target);
    const kind = unwritten.length > 0 ? 'not-undone' : 'undone';
    await showApplied((after) => ({ kind, plan, chosenFrom, touched, unwritten, after }));
    if (kind === 'undone') void recordChoice(chosenFrom, 'undo', ports);
  }

  const begin = (planFor: (before: Fields) => ChangePlan, seen: CheckResult): Promise<void> =>
    request(STARTING, async () => {
      const chosenFrom = await recheck(({ fields }) => areSameFields(fields, seen.fields));
      if (!chosenFrom) return;
      const plan = planFor(chosenFrom.fields);
      await carryOut({ plan, chosenFrom, touched: [] }, plan.fields);
    });

  const resume = (applied: AppliedChange, job: (now: Fields) => Promise<void>): Promise<void> =>
    request(STARTING, async () => {
      const now = await recheck(({ fields }) => isStillApplied(applied, fields));
      if (now) await job(now.fields);
    });

  return {
    replyOnlyTo: (person, seen) => begin((before) => planReplyOnly(person, before), seen),
    drop: (lists, seen) => begin((before) => planDrop(lists, before), seen),
    moveToBcc: (seen) => begin(planBcc, seen),
    undo: (applied) => resume(applied, (now) => putBack(applied, now)),
    finish: (applied) => resume(applied, (now) => carryOut(applied, remainingFields(applied.plan, now))),
  };
}

type Change = Pick<AppliedChange, 'plan' | 'chosenFrom' | 'touched'>;

/** Those that were written, and the one that failed. */
const attempted = (fields: readonly Field[], unwritten: readonly Field[]): readonly Field[] =>
  fields.slice(0, fields.length - Math.max(0, unwritten.length - 1));

const union = (some: readonly Field[], others: readonly Field[]): readonly Field[] =>
  FIELDS.filter((field) => some.includes(field) || others.includes(field));
