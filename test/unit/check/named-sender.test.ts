import { expect, test } from 'vitest';
import { namedSender } from '../../../src/check/named-sender';
import { checkMessage } from '../../../src/check/check-message';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const comms = { match: ['*@comms.example', 'director@corp.example'], newMailThresholds: { confirm: 0 } };
const director = { match: ['director@corp.example'], thresholds: { block: 50 } };
const people = [comms, director];

test.each([
  ['anna@comms.example', comms],
  ['anna@press.comms.example', comms],
  ['anna@notcomms.example', undefined],
  ['anna@corp.example', undefined],
  [' Director@Corp.Example', comms],
])('"%s": the first row that names it', (address, row) => {
  expect(namedSender(people, [address])).toBe(row);
});

test('From decides, and the profile where no row names From', () => {
  expect(namedSender([director, comms], ['anna@comms.example', 'director@corp.example'])).toBe(comms);
  expect(namedSender([director], ['anna@comms.example', 'director@corp.example'])).toBe(director);
  expect(namedSender(undefined, ['anna@comms.example'])).toBeUndefined();
});

const policyFile = JSON.stringify({
  senderOverrides: [{ match: ['press@comms.example'], thresholds: { warn: 5, block: 0 } }],
});

test('a message sent from a named address goes by its row, at compose and on Send', async () => {
  const outlook = new TestOutlook().people(10);
  outlook.policyFile = policyFile;
  expect((await checkMessage('opened', outlook)).decision.action).toBe('allow');
  outlook.sender = { name: 'Press', address: 'press@comms.example' };
  const { decision, policy } = await checkMessage('from-changed', outlook);
  expect(decision.action).toBe('warn');
  expect(policy.source.thresholds).toBe('senderOverrides');
  expect((await checkMessage('send', outlook)).decision.action).toBe('warn');
  outlook.people(6000);
  expect((await checkMessage('send', outlook)).decision.action).toBe('confirm');
});

test('a profile that a row names goes by it, even where the policy is read on Send for the first time', async () => {
  const outlook = new TestOutlook({ me: { name: 'Press', address: 'press@comms.example' } }).people(30);
  outlook.policyFile = policyFile;
  expect((await checkMessage('send', outlook)).decision.action).toBe('warn');
});
