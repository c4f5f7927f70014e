import { expect, test } from 'vitest';
import { namedSender } from '../../../src/check/named-sender';
import { reviewMessage } from '../../../src/check/check-message';
import { MemoryOutlook } from './memory-outlook';

const comms = { match: ['*@comms.example', 'director@corp.example'], newMailLadder: { confirm: 0 } };
const director = { match: ['director@corp.example'], ladder: { block: 50 } };
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

const policyFile = JSON.stringify({ people: [{ match: ['press@comms.example'], ladder: { warn: 5, block: 0 } }] });

test('a message sent from a named address goes by its row, at compose and on Send', async () => {
  const outlook = new MemoryOutlook().people(10);
  outlook.policyFile = policyFile;
  expect((await reviewMessage('opened', outlook)).decision.action).toBe('allow');
  outlook.sender = { name: 'Press', address: 'press@comms.example' };
  const { decision, policy } = await reviewMessage('from-changed', outlook);
  expect(decision.action).toBe('warn');
  expect(policy.source.ladder).toBe('people');
  expect((await reviewMessage('send', outlook)).decision.action).toBe('warn');
  outlook.people(6000);
  expect((await reviewMessage('send', outlook)).decision.action).toBe('confirm');
});

test('a profile that a row names goes by it, even where the policy is read on Send for the first time', async () => {
  const outlook = new MemoryOutlook({ me: { name: 'Press', address: 'press@comms.example' } }).people(30);
  outlook.policyFile = policyFile;
  expect((await reviewMessage('send', outlook)).decision.action).toBe('warn');
});
