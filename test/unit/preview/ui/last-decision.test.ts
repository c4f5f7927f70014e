import { expect, test } from 'vitest';
import { readLastDecision } from '../../../../src/preview/ui/last-decision';

const held = {
  action: 'confirm',
  shown: 'confirm',
  rules: ['storm-fuel'],
  people: 850_001,
  exact: false,
  lists: 1,
  ms: 14,
};

test('reads what the add-in keeps, out of its versioned wrapping or without', () => {
  const read = {
    action: 'confirm',
    shown: undefined,
    reach: 'at least 850,001 people, 1 list',
    rules: ['storm-fuel'],
    ms: 14,
    other: [],
  };
  expect(readLastDecision({ v: 1, is: held })).toEqual(read);
  expect(readLastDecision(held)).toEqual(read);
});

test('says what was shown where it is milder than the rules, and why', () => {
  expect(readLastDecision({ ...held, shown: 'allow' }).shown).toBe('allow');
  expect(readLastDecision({ ...held, shown: 'allow', bypassReason: 'acknowledged' }).shown).toBe(
    'allow (acknowledged)',
  );
});

test('says exact counts as they are, and one person in the singular', () => {
  expect(readLastDecision({ people: 1, exact: true }).reach).toBe('1 person');
});

test('shows what it does not know as it stands, hides fingerprints and who decided, and survives nonsense', () => {
  const raw = { trigger: 'send', toAll: true, recipients: '1hsg69k', at: 1, rules: 7, people: 'many', ms: '1' };
  expect(readLastDecision(raw)).toEqual({
    action: '',
    shown: undefined,
    reach: '',
    rules: [],
    ms: undefined,
    other: [['Reply to all', 'yes']],
  });
});
