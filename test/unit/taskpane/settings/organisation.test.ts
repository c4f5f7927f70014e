import { expect, test } from 'vitest';
import { isLocked, readOwnSettings } from '../../../../src/taskpane/settings/organisation';
import { FakePane } from '../../../builders/pane/fake-pane';

test("the organisation's own numbers are read without the person's", async () => {
  const pane = new FakePane();
  pane.personal = '{"thresholds":{"warn":60},"knownLists":[{"address":"mine@corp.example"}],"language":"cy"}';
  pane.policy = {
    thresholds: { warn: 80, block: 0 },
    knownLists: [{ address: 'ours@corp.example' }],
    locked: ['newMailThresholds'],
  };
  const { organisation, own, issues } = await readOwnSettings(pane);
  const { thresholds, knownLists, language } = organisation.policy;
  expect([thresholds.warn, thresholds.block, language]).toEqual([80, 0, '']);
  expect(knownLists).toEqual([{ address: 'ours@corp.example' }]);
  expect([isLocked(organisation, 'newMailThresholds'), isLocked(organisation, 'thresholds')]).toEqual([true, false]);
  expect([own.thresholds, issues]).toEqual([{ warn: 60 }, []]);
});

test('without cache, network or anything stored the defaults stand', async () => {
  const pane = new FakePane();
  pane.broken.add('device.read').add('device.write').add('http');
  const { organisation, own } = await readOwnSettings(pane);
  expect([organisation.policy.thresholds.warn, organisation.problem?.what, own]).toEqual([100, 'unreachable', {}]);
});
