import { describe, expect, test } from 'vitest';
import type { FieldRead, RecipientEntry } from '../../../../src/outlook/ports';
import { planDrop, planReplyOnly, planUndo, undoObstacle } from '../../../../src/taskpane/review/recipients-plan';
import { writePlan } from '../../../../src/taskpane/review/write-plan';
import type { WriteProgress } from '../../../../src/taskpane/review/write-plan';
import { entry, FakePane, person } from '../fake-pane';

const field = (entries: readonly RecipientEntry[], atCap = false): FieldRead => ({ entries, atCap });
const empty = field([]);
const sam = person('Sam', 'sam@corp.example');
const all = entry('All', 'all@corp.example', 'distributionList');
const crowd = Array.from({ length: 250 }, (_, n) => person(`Colleague ${n}`, `c${n}@corp.example`));

describe('a plan', () => {
  test('touches only the fields that differ', () => {
    expect(planReplyOnly(sam, { to: field([sam]), cc: field([all]), bcc: empty }).fields).toEqual(['cc']);
    expect(planDrop(all, { to: field([sam, all]), cc: field(crowd), bcc: empty }).fields).toEqual(['to']);
  });

  test('takes no field for empty that was not read whole', () => {
    expect(planReplyOnly(sam, { to: field([sam]), cc: field([], true), bcc: empty }).fields).toEqual(['cc']);
  });

  test('can be undone where the recipients before it can be written', () => {
    const before = { to: field([sam]), cc: field([all]), bcc: empty };
    expect(undoObstacle(planReplyOnly(sam, before))).toBeUndefined();
    expect(undoObstacle(planReplyOnly(sam, { ...before, bcc: field(crowd, true) }))).toBe('truncated');
    expect(undoObstacle(planReplyOnly(sam, { ...before, bcc: field([entry('My contacts', '')]) }))).toBe('no-address');
  });

  test('undone half-way puts back what was touched', () => {
    const plan = planReplyOnly(sam, { to: field([sam, all]), cc: field([all]), bcc: field([all]) });
    const undo = planUndo(plan, { written: ['to'], open: ['cc', 'bcc'] });
    expect([undo.fields, undo.target.to, undo.target.cc]).toEqual([['to', 'cc'], [sam, all], [all]]);
  });
});

describe('writing', () => {
  const before = { to: field([sam, ...crowd]), cc: field([all]), bcc: field([all]) };
  const plan = planDrop(all, { ...before, to: field([all, ...crowd]) });

  test('tells how far it is, up to all of it', async () => {
    const told: WriteProgress[] = [];
    const progress = await writePlan(plan, plan.fields, new FakePane().writer, (written) => told.push(written));
    expect(progress).toEqual({ written: ['to', 'cc', 'bcc'], open: [] });
    expect(told.map(({ done }) => done)).toEqual([0, 100, 200, 250, 250, 250, 251, 251]);
    expect(new Set(told.map(({ of }) => of))).toEqual(new Set([252]));
  });

  test('stops at the field that fails, and goes on from there', async () => {
    const pane = new FakePane();
    pane.refusing.set('cc', 0);
    const progress = await writePlan(plan, plan.fields, pane.writer, () => undefined);
    expect(progress).toEqual({ written: ['to'], open: ['cc', 'bcc'] });
    pane.refusing.clear();
    expect(await writePlan(plan, progress.open, pane.writer, () => undefined)).toEqual({
      written: plan.fields,
      open: [],
    });
    expect(pane.written).toEqual(['to', 'cc', 'cc', 'bcc']);
  });
});
