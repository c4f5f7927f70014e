import { expect, test } from 'vitest';
import { decide } from '../../../src/engine/decide';
import { known } from '../../../src/engine/facts';
import { reachOf, displayedCount } from '../../../src/engine/reach';
import { facts, list, listOf, replyToAll, settings } from '../../builders/engine/a-message';

test('ordinary mail is allowed without a word', () => {
  expect(decide(facts(), settings())).toMatchObject({ action: 'allow', findings: [] });
  expect(decide(replyToAll({ direct: 24 }), settings())).toMatchObject({ action: 'allow', findings: [] });
});

test('the strictest finding decides and every finding is kept, in the order of strictness, then of the table', () => {
  const about = replyToAll({
    direct: 30,
    lists: [list()],
    stormWords: known(['asks-removal'], 'body'),
    reachedAtOpen: known(2, 'snapshot'),
  });
  const decision = decide(about, settings());
  expect(decision.action).toBe('confirm');
  expect(decision.findings.map((finding) => [finding.rule, finding.action])).toEqual([
    ['storm-fuel', 'confirm'],
    ['unfamiliar-list', 'warn'],
    ['audience-grew', 'notice'],
    ['large-audience', 'notice'],
  ]);
});

test('one address that is 850,000 people is blocked when its size is known, and never passes unseen when it is not', () => {
  expect(decide(replyToAll({ direct: 0, lists: [listOf(850_000)] }), settings()).action).toBe('block');
  expect(decide(replyToAll({ direct: 0, lists: [list()] }), settings()).action).toBe('warn');
});

test('an unknown list makes the number of people a lower bound', () => {
  const { reach } = decide(replyToAll({ direct: 3, lists: [listOf(40), list()] }), settings());
  expect(reach).toMatchObject({ people: 43, exact: false, unknownList: { name: 'CroydonPractices' } });
  expect(reach.lists.map((entry) => entry.size.known)).toEqual([false, true]);
});

test('a truncated field makes it a lower bound too', () => {
  expect(decide(replyToAll({ direct: 500, truncated: true }), settings()).reach.exact).toBe(false);
  expect(decide(replyToAll({ direct: 500 }), settings()).reach.exact).toBe(true);
});

test('allow in a row or a rule leaves no finding behind', () => {
  const quiet = settings({ rules: { 'unfamiliar-list': 'allow' } });
  expect(decide(replyToAll({ direct: 0, lists: [list()] }), quiet)).toMatchObject({ action: 'allow', findings: [] });
});

test.each([
  [850_000, 1, 850_000],
  [1234, 0, 1230],
  [999, 0, 999],
  [40, 3, 43],
])('a list of %i and %i people are told as %i', (size, direct, told) => {
  expect(displayedCount(reachOf(replyToAll({ direct, lists: [listOf(size)] })))).toBe(told);
});

test('people named one by one are told to the last', () => {
  expect(displayedCount(reachOf(replyToAll({ direct: 1234 })))).toBe(1234);
});
