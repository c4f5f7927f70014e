import { expect, test } from 'vitest';
import { hasListWord } from '../../../src/signals/list-words';

test.each([
  'CroydonPractices',
  'all-staff',
  'ALL',
  'Team.Berlin',
  'dl_finance',
  'salesgroup',
  'HR Department',
  'everyone2030',
])('%s names many', (name) => {
  expect(hasListWord(name)).toBe(true);
});

test.each(['Ada Lovelace', 'specialist', 'steam', 'marshall', 'recall', 'dlewis', 'teamster', ''])(
  '%j does not',
  (name) => {
    expect(hasListWord(name)).toBe(false);
  },
);
