import { FIELDS } from '../../outlook/ports';
import type { Field, FieldRead, Person } from '../../outlook/ports';
import { obstacleToKeeping, onlyTo, without } from '../../review/ways-out';
import type { Fields, Obstacle, Remaining } from '../../review/ways-out';

/** A way out as the person asked for it. */
export type Change =
  | { readonly what: 'reply-only'; readonly name: string }
  | { readonly what: 'drop'; readonly name: string }
  | { readonly what: 'undo' };

/** Recipients to be written: which fields, what into them, and how they were. */
export interface Plan {
  readonly change: Change;
  readonly fields: readonly Field[];
  readonly target: Remaining;
  readonly before: Fields;
}

/** How far a plan came. A field that failed may hold a part of its entries. */
export interface Progress {
  readonly written: readonly Field[];
  /** The one that failed, and those after it that were not tried. */
  readonly open: readonly Field[];
}

/** A field that was not read whole is never taken to be as wanted. */
const isAsWanted = ({ entries, atCap }: FieldRead, wanted: readonly Person[]): boolean =>
  !atCap &&
  entries.length === wanted.length &&
  entries.every(({ name, address }, index) => name === wanted[index]?.name && address === wanted[index].address);

const plan = (change: Change, before: Fields, target: Remaining): Plan => ({
  change,
  fields: FIELDS.filter((field) => !isAsWanted(before[field], target[field])),
  target,
  before,
});

export const planReplyOnly = (person: Person, before: Fields): Plan =>
  plan({ what: 'reply-only', name: person.name }, before, onlyTo(person));

export const planDrop = (list: { readonly name: string; readonly address: string }, before: Fields): Plan =>
  plan({ what: 'drop', name: list.name }, before, without(before, [list.address]));

/** Puts back the fields that were touched. Only where the old recipients can be written: see `undoObstacle`. */
export const planUndo = ({ before, fields }: Plan, { written, open }: Progress): Plan => ({
  change: { what: 'undo' },
  fields: fields.slice(0, written.length + (open.length > 0 ? 1 : 0)),
  target: { to: before.to.entries, cc: before.cc.entries, bcc: before.bcc.entries },
  before,
});

/** Why a plan cannot be undone; undefined: it can. */
export const undoObstacle = ({ before }: Plan): Obstacle | undefined => obstacleToKeeping(before);
