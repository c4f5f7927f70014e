import { describe, expect, test } from 'vitest';
import { strictness } from '../../../src/engine/decision';
import { rules } from '../../../src/engine/rules/index';
import { DOORS, NAMES, PROTECTIONS, REASONS } from './doors';
import type { Cell } from './doors';
import { decisionBy } from './message-by-door';

const split = (cell: Cell) => (typeof cell === 'string' ? ([cell, undefined] as const) : cell);

describe.each(Object.entries(PROTECTIONS))('%s', (_, protection) => {
  test.each(NAMES)('to the list as %s', async (name) => {
    const { rules: by, action: whole, cells } = protection;
    const found = [];
    for (const [at, door] of DOORS.entries()) {
      const cell = cells[name][at];
      expect(cell, `say what comes of "${door}", or why nothing does`).toBeDefined();
      const [, reason] = split(cell!);
      const decision = await decisionBy(door, name, protection);
      const action = decision.findings.find(({ rule }) => by.includes(rule))?.action ?? 'allow';
      const isMilder = strictness(action) < strictness(whole);
      expect(reason !== undefined, `${door}: a reason stands where it is milder, and nowhere else`).toBe(isMilder);
      if (reason) expect(REASONS[reason]).toMatch(/^[A-Z].*\.$/);
      found.push(action);
    }
    expect(found).toEqual(cells[name].map((cell) => split(cell)[0]));
  });
});

test('no cell is empty, and no reason stands for nothing', () => {
  const cells = Object.values(PROTECTIONS).flatMap((each) => NAMES.map((name) => each.cells[name]));
  for (const row of cells) expect(row).toHaveLength(DOORS.length);
  const used = new Set(cells.flat().map((cell) => split(cell)[1]));
  expect(Object.keys(REASONS).filter((reason) => !used.has(reason as never))).toEqual([]);
});

/** They speak of people, not of a list under a name. */
const NOT_ABOUT_LISTS = ['recipients-unread', 'bcc-revealed', 'audience-grew', 'external-audience'];

test('every rule that protects a list is here', () => {
  const here = Object.values(PROTECTIONS).flatMap((each) => each.rules);
  expect(rules.map(({ id }) => id).filter((id) => !here.includes(id) && !NOT_ABOUT_LISTS.includes(id))).toEqual([]);
});
