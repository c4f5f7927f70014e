import { FIELDS } from '../../../outlook/ports';
import type { Field, Person } from '../../../outlook/ports';
import type { CheckResult } from '../../../check/check-message';
import { recordChoice } from '../../../check/record-choice';
import { areSameFields } from '../../../check/same-recipients';
import type { Fields } from '../../../check/same-recipients';
import { leftToWrite, planBcc, planDrop, planReplyOnly } from '../state/recipients-plan';
import type { NamedList, Plan } from '../state/recipients-plan';
import type { ReviewCore } from '../state/review-actions';
import type { ReviewEvent } from '../state/review-state';
import { inSafeOrder } from '../state/write-order';
import { writeFields } from '../state/write-plan';
import { asBefore, stillStands } from '../state/written';
import type { Written } from '../state/written';

/** @param seen the review that the person decided from: when the recipients are others by now, nothing is done. */
export interface WaysOutActions {
  replyOnlyTo(person: Person, seen: CheckResult): Promise<void>;
  drop(lists: readonly NamedList[], seen: CheckResult): Promise<void>;
  moveToBcc(seen: CheckResult): Promise<void>;
  /** Puts back what was touched, however far it came. */
  undo(written: Written): Promise<void>;
  /** Goes on with what is not yet as it was to be. */
  finish(written: Written): Promise<void>;
}

/** Nothing is written yet. */
const BEGINNING: ReviewEvent = { type: 'working', work: { what: 'writing', written: { done: 0, of: 1 } } };

export function waysOutActions({ ports, tell, onRequest, still, showWritten }: ReviewCore): WaysOutActions {
  /** @returns the fields that are left. */
  const write = (fields: readonly Field[], target: Plan['target']): Promise<readonly Field[]> =>
    writeFields(fields, target, ports.writer, (written) =>
      tell({ type: 'working', work: { what: 'writing', written } }),
    );

  async function carryOut({ plan, decided, touched }: Begun, fields: readonly Field[]): Promise<void> {
    const open = await write(fields, plan.target);
    const kind = open.length > 0 ? 'unfinished' : 'changed';
    const all = union(touched, attempted(fields, open));
    await showWritten((left) => ({ kind, plan, decided, touched: all, open, left }));
    if (kind === 'changed') void recordChoice(decided, plan.change.what, ports);
  }

  async function putBack({ plan, decided, touched }: Begun, now: Fields): Promise<void> {
    const target = asBefore(plan);
    const open = await write(inSafeOrder(touched, now, target), target);
    const kind = open.length > 0 ? 'not-undone' : 'undone';
    await showWritten((left) => ({ kind, plan, decided, touched, open, left }));
    if (kind === 'undone') void recordChoice(decided, 'undo', ports);
  }

  const begin = (planFor: (before: Fields) => Plan, seen: CheckResult): Promise<void> =>
    onRequest(BEGINNING, async () => {
      const decided = await still(({ fields }) => areSameFields(fields, seen.fields));
      if (!decided) return;
      const plan = planFor(decided.fields);
      await carryOut({ plan, decided, touched: [] }, plan.fields);
    });

  const goOn = (written: Written, job: (now: Fields) => Promise<void>): Promise<void> =>
    onRequest(BEGINNING, async () => {
      const now = await still(({ fields }) => stillStands(written, fields));
      if (now) await job(now.fields);
    });

  return {
    replyOnlyTo: (person, seen) => begin((before) => planReplyOnly(person, before), seen),
    drop: (lists, seen) => begin((before) => planDrop(lists, before), seen),
    moveToBcc: (seen) => begin(planBcc, seen),
    undo: (written) => goOn(written, (now) => putBack(written, now)),
    finish: (written) => goOn(written, (now) => carryOut(written, leftToWrite(written.plan, now))),
  };
}

type Begun = Pick<Written, 'plan' | 'decided' | 'touched'>;

/** Those that were written, and the one that failed. */
const attempted = (fields: readonly Field[], open: readonly Field[]): readonly Field[] =>
  fields.slice(0, fields.length - Math.max(0, open.length - 1));

const union = (some: readonly Field[], others: readonly Field[]): readonly Field[] =>
  FIELDS.filter((field) => some.includes(field) || others.includes(field));
