import { expect, test } from 'vitest';
import { readLastDecision } from '../../../../src/preview/ui/last-decision';

test('reads what the add-in writes', () => {
  const raw = { action: 'confirm', rules: ['storm-fuel', 'unfamiliar-list'], people: 850_001, exact: false, ms: 14 };
  expect(readLastDecision(raw)).toEqual({
    action: 'confirm',
    reach: 'at least 850,001 people',
    rules: ['storm-fuel', 'unfamiliar-list'],
    ms: 14,
    other: [],
  });
});

test('says exact counts as they are, and one person in the singular', () => {
  expect(readLastDecision({ people: 1, exact: true }).reach).toBe('1 person');
});

test('names rules that come as objects', () => {
  expect(readLastDecision({ rules: [{ rule: 'large-audience', action: 'warn' }, { rule: 'x' }] }).rules).toEqual([
    'large-audience: warn',
    'x',
  ]);
});

test('shows what it does not know as it stands, and survives nonsense', () => {
  expect(readLastDecision({ event: 'send', rules: 7, people: 'many', ms: '1', list: [1] })).toEqual({
    action: '',
    reach: '',
    rules: [],
    ms: undefined,
    other: [
      ['event', 'send'],
      ['list', '[1]'],
    ],
  });
});
