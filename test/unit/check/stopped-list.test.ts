import { expect, test } from 'vitest';
import { checkMessage } from '../../../src/check/check-message';
import { listsReceived } from '../../../src/check/lists-received';
import { stoppedList } from '../../../src/check/stopped-list';
import { parsePolicy } from '../../../src/policy/parse';
import { resolvePolicy } from '../../../src/policy/resolve';
import type { RecipientEntry } from '../../../src/outlook/ports';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const UNTIL = '2026-11-14T17:00:00Z';
const incident = { until: UNTIL, lists: ['all@corp.example'] };
const EVERY_LIST = { incident: { until: UNTIL } };
const ALL = { name: 'All Staff', address: 'All@corp.example', type: 'other' } as const;
const ANN = { name: 'Ann Example', address: 'ann.example@corp.example', type: 'user' } as const;

/** Whether somebody who reads the message is told that the list is stopped. */
function isStopped(file: object, entry: RecipientEntry): boolean {
  const { client, now } = new TestOutlook();
  const { policy } = resolvePolicy(parsePolicy(JSON.stringify(file)).layer, {});
  return stoppedList(policy, listsReceived(client.me, policy, [ANN, entry]), now) !== undefined;
}

/** Whether the rule blocks a reply to all who got it. */
async function isBlocked(file: object, entry: RecipientEntry): Promise<boolean> {
  const outlook = new TestOutlook();
  outlook.fields.to = [ANN, entry];
  outlook.policyFile = JSON.stringify(file);
  await checkMessage('opened', outlook);
  const { decision } = await checkMessage('send', outlook);
  return decision.findings.some(({ rule }) => rule === 'incident-freeze');
}

test.each<[string, object, RecipientEntry, boolean]>([
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
    EVERY_LIST,
    { ...ALL, name: 'Ann Example', address: 'b@corp.example', type: 'distributionList' },
    true,
  ],
  ['an incident of every list, where its name says so', EVERY_LIST, ALL, true],
  [
    'an incident of every list, where the name says so of one outside',
    EVERY_LIST,
    { ...ALL, address: 'allstaff@partner.example' },
    false,
  ],
  [
    'an incident of every list, where a word alone is no sign',
    EVERY_LIST,
    { ...ALL, name: 'Reception', address: 'desk@corp.example' },
    false,
  ],
  [
    'an incident of every list, where the person calls it one',
    { ...EVERY_LIST, knownLists: [{ address: 'desk@corp.example' }] },
    { ...ALL, name: 'Reception', address: 'desk@corp.example' },
    true,
  ],
])(
  'a list is stopped or not, for who reads the message as for who answers it, by %s',
  async (_, file, entry, expected) => {
    expect([isStopped(file, entry), await isBlocked(file, entry)]).toEqual([expected, expected]);
  },
);
