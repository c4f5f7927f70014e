import { describe, expect, test } from 'vitest';
import type { FieldRead, RecipientEntry } from '../../../../../src/outlook/ports';
import {
  remainingFields,
  planBcc,
  planDrop,
  planReplyOnly,
  undoObstacle,
} from '../../../../../src/taskpane/review/state/recipients-plan';
import { recipientsBefore } from '../../../../../src/taskpane/review/state/applied-change';
import { writeFields } from '../../../../../src/taskpane/review/state/write-fields';
import type { WriteProgress } from '../../../../../src/taskpane/review/state/write-fields';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';

const field = (entries: readonly RecipientEntry[], atCap = false): FieldRead => ({ entries, atCap });
const empty = field([]);
const sam = person('Sam', 'sam@corp.example');
const all = entry('All', 'all@corp.example', 'distributionList');
const crowd = Array.from({ length: 250 }, (_, n) => person(`Colleague ${n}`, `c${n}@corp.example`));

describe('a plan', () => {
  test('touches only the fields that differ', () => {
    expect(planReplyOnly(sam, { to: field([sam]), cc: field([all]), bcc: empty }).fields).toEqual(['cc']);
    expect(planDrop([all], { to: field([sam, all]), cc: field(crowd), bcc: empty }).fields).toEqual(['to']);
    expect(planBcc({ to: empty, cc: field([all]), bcc: field([sam]) }).fields).toEqual(['bcc', 'cc']);
  });

  test('takes a person named and spelt otherwise for the same', () => {
    const before = { to: field([person('Tester, Sam', 'SAM@Corp.example')]), cc: field([all]), bcc: empty };
    expect(planReplyOnly(sam, before).fields).toEqual(['cc']);
  });

  test('takes no field for empty that was not read whole', () => {
    expect(planReplyOnly(sam, { to: field([sam]), cc: field([], true), bcc: empty }).fields).toEqual(['cc']);
  });

  test('moves everyone once, those who stood in Bcc first', () => {
    const plan = planBcc({ to: field([sam, all]), cc: field([all, crowd[0]!]), bcc: field([crowd[1]!, sam]) });
    expect(plan.target).toEqual({ to: [], cc: [], bcc: [crowd[1], sam, all, crowd[0]] });
  });

  test('half done leaves the rest, by what stands there now', () => {
    const before = { to: field([sam, all]), cc: field([all]), bcc: empty };
    const plan = planReplyOnly(sam, before);
    expect(remainingFields(plan, before)).toEqual(['to', 'cc']);
    expect(remainingFields(plan, { ...before, to: field([sam]) })).toEqual(['cc']);
    expect(remainingFields(plan, { to: field([sam]), cc: empty, bcc: field([sam]) })).toEqual(['bcc']);
    expect(remainingFields(plan, { to: field([sam]), cc: empty, bcc: empty })).toEqual([]);
  });

  test('can be undone where the recipients before it can be written', () => {
    const before = { to: field([sam]), cc: field([all]), bcc: empty };
    expect(undoObstacle(planReplyOnly(sam, before))).toBeUndefined();
    expect(undoObstacle(planReplyOnly(sam, { ...before, bcc: field(crowd, true) }))).toBe('truncated');
    expect(undoObstacle(planReplyOnly(sam, { ...before, bcc: field([entry('My contacts', '')]) }))).toBe('no-address');
    expect(recipientsBefore(planReplyOnly(sam, before))).toEqual({ to: [sam], cc: [all], bcc: [] });
  });
});

describe('writing', () => {
  const { fields, target } = planDrop([all], { to: field([all, ...crowd]), cc: field([all]), bcc: field([all]) });

  test('tells how far it is, up to all of it', async () => {
    const told: WriteProgress[] = [];
    const open = await writeFields(fields, target, new FakePane().writer, (written) => told.push(written));
    expect(open).toEqual([]);
    expect(told.map(({ done }) => done)).toEqual([0, 100, 200, 250, 250, 250, 251, 251]);
    expect(new Set(told.map(({ of }) => of))).toEqual(new Set([252]));
  });

  test('stops at the field that fails, and goes on from there', async () => {
    const pane = new FakePane();
    pane.refusing.set('cc', 0);
    const open = await writeFields(fields, target, pane.writer, () => undefined);
    expect(open).toEqual(['cc', 'bcc']);
    pane.refusing.clear();
    expect(await writeFields(open, target, pane.writer, () => undefined)).toEqual([]);
    expect(pane.written).toEqual(['to', 'cc', 'cc', 'bcc']);
  });

  test('nothing is done at once', async () => {
    const told: WriteProgress[] = [];
    expect(await writeFields([], target, new FakePane().writer, (written) => told.push(written))).toEqual([]);
    expect(told).toEqual([]);
  });
});
