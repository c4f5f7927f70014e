import { expect, test } from 'vitest';
import { known, unknown } from '../../../../../src/engine/facts';
import { unknowns } from '../../../../../src/taskpane/review/audience/unknowns';
import { facts } from '../../../../builders/engine/a-message';

const nothing = {
  original: unknown('no-quote'),
  reachedAtOpen: unknown('no-snapshot'),
  stormWords: unknown('timeout'),
};

test('names what a decision had to do without', () => {
  expect(unknowns(facts(nothing))).toEqual(['unknown.original', 'unknown.reached-at-open', 'unknown.words']);
});

test('a new message answers nothing', () => {
  expect(unknowns(facts({ ...nothing, kind: 'new' }))).toEqual(['unknown.reached-at-open', 'unknown.words']);
});

test('what was not asked for, and what is known, is not missed', () => {
  const asked = { original: known({ lists: [], people: 1 }, 'quoted-header'), reachedAtOpen: known(6, 'snapshot') };
  expect(unknowns(facts({ ...asked, stormWords: unknown('not-needed') }))).toEqual([]);
});
