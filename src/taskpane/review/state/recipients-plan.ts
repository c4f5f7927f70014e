import { FIELDS } from '../../../outlook/ports';
import type { Field, Person } from '../../../outlook/ports';
import { areSame } from '../../../check/same-recipients';
import type { Fields } from '../../../check/same-recipients';
import { allInBcc, obstacleToKeeping, onlyTo, without } from '../../../check/ways-out';
import type { Obstacle, Remaining } from '../../../check/ways-out';
import { inSafeOrder } from './write-order';

/** A list as a way out names it; `address` in lower case. */
export interface ListToDrop {
  readonly name: string;
  readonly address: string;
}

/** A way out as the person asked for it. */
export type RecipientChange =
  | { readonly what: 'reply-only'; readonly name: string }
  | { readonly what: 'drop'; readonly names: readonly string[] }
  | { readonly what: 'bcc' };

/** Recipients to be written: which fields, in which order, what into them, and how they were. */
export interface ChangePlan {
  readonly change: RecipientChange;
  readonly fields: readonly Field[];
  readonly target: Remaining;
  readonly before: Fields;
}

/** A field that was not read whole is never taken to be as wanted. */
const fieldsToChange = (wanted: Remaining, now: Fields): readonly Field[] =>
  FIELDS.filter((field) => now[field].atCap || !areSame(now[field].entries, wanted[field]));

const plan = (change: RecipientChange, before: Fields, target: Remaining): ChangePlan => ({
  change,
  fields: inSafeOrder(fieldsToChange(target, before), before, target),
  target,
  before,
});

export const planReplyOnly = (person: Person, before: Fields): ChangePlan =>
  plan({ what: 'reply-only', name: person.name }, before, onlyTo(person));

export const planDrop = (lists: readonly ListToDrop[], before: Fields): ChangePlan =>
  plan(
    { what: 'drop', names: lists.map(({ name }) => name) },
    before,
    without(
      before,
      lists.map(({ address }) => address),
    ),
  );

export const planBcc = (before: Fields): ChangePlan => plan({ what: 'bcc' }, before, allInBcc(before));

/** The fields that are still not as the plan wants them, in the order to write them. */
export const remainingFields = ({ target }: ChangePlan, now: Fields): readonly Field[] =>
  inSafeOrder(fieldsToChange(target, now), now, target);

/** Why a plan cannot be undone; undefined: it can. */
export const undoObstacle = ({ before }: ChangePlan): Obstacle | undefined => obstacleToKeeping(before);
