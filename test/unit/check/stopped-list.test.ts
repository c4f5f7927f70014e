import { expect, test } from 'vitest';
import { stoppedList } from '../../../src/check/stopped-list';
import { parsePolicy } from '../../../src/policy/parse';
import { resolvePolicy } from '../../../src/policy/resolve';

const NOW = Date.parse('2026-11-14T09:00:00Z');
const incident = { until: '2026-11-14T17:00:00Z', lists: ['all@corp.example'] };
const ALL = { name: 'All Staff', address: 'All@corp.example', type: 'other' } as const;

const isStopped = (file: object, entry: Parameters<typeof stoppedList>[1][number] = ALL): boolean => {
  const { policy } = resolvePolicy(parsePolicy(JSON.stringify(file)).layer, {});
  return stoppedList(policy, [{ ...ALL, name: 'Ann', address: 'ann@corp.example' }, entry], NOW) === entry;
};

test.each<[string, object, Parameters<typeof stoppedList>[1][number], boolean]>([
  ['its address', { incident }, ALL, true],
  [
    'its name in a row',
    { incident, lists: [{ address: 'all@corp.example', name: 'Everybody' }] },
    { ...ALL, name: 'everybody', address: 'x@corp.example' },
    true,
  ],
  ['its alias without an address', { incident }, { ...ALL, name: 'All', address: '' }, true],
  ['no incident', {}, ALL, false],
  ['an incident that is over', { incident: { ...incident, until: '2026-11-14T08:00:00Z' } }, ALL, false],
  ['an incident of other lists', { incident: { ...incident, lists: ['b@corp.example'] } }, ALL, false],
  [
    'an incident of every list, where Outlook says that it is one',
    { incident: { until: incident.until } },
    { ...ALL, type: 'distributionList' },
    true,
  ],
  ['an incident of every list, where nobody says so', { incident: { until: incident.until } }, ALL, false],
])('a list that got a message is stopped or not by %s', (_, file, entry, expected) => {
  expect(isStopped(file, entry)).toBe(expected);
});
