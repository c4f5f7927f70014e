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
  'alle-mitarbeiter',
  'Vertriebsgruppe',
  'Équipe Paris',
  'TodosLosEmpleados',
  'dipendenti',
  'Medewerkers',
  'wszyscy',
  'gruppen',
  'Pawb',
])('%s names many', (name) => {
  expect(hasListWord(name)).toBe(true);
});

test.each([
  'Ada Lovelace',
  'specialist',
  'steam',
  'marshall',
  'recall',
  'dlewis',
  'teamster',
  'Alla Petrova',
  'Calista',
  'Evangelista',
  '',
])('%j does not', (name) => {
  expect(hasListWord(name)).toBe(false);
});
