import { expect, test } from 'vitest';
import {
  storeGraphResults,
  countsFromGraph,
  threadFromGraph,
  readCachedGraphResults,
} from '../../../src/check/graph-results';
import { conversationKey } from '../../../src/check/history';
import { readSession } from '../../../src/check/session-state';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const HOUR = 60 * 60_000;

async function keeping(outlook = new TestOutlook()) {
  const isKept = await storeGraphResults(
    {
      sizes: [{ address: 'practices@corp.example', size: 850_000, asOf: outlook.now }],
      thread: { conversationId: 'c', replies: 80, people: 64, asOf: outlook.now },
    },
    outlook,
  );
  return {
    outlook,
    isKept,
    device: readCachedGraphResults(outlook.device.get('graphResults')),
    session: await readSession(outlook.session),
  };
}

test('a size is believed for a day, by whoever reads session or device', async () => {
  const { outlook, device, session } = await keeping();
  const nothing = readCachedGraphResults(undefined);
  for (const [here, there] of [
    [session, nothing],
    [{}, device],
  ] as const) {
    const size = (at: number) =>
      countsFromGraph(here, there, at)({ address: 'practices@corp.example', name: '' })?.value;
    expect(size(outlook.now + 24 * HOUR)).toBe(850_000);
    expect(size(outlook.now + 24 * HOUR + 1)).toBeUndefined();
  }
  expect(countsFromGraph(session, device, outlook.now)({ address: 'other@corp.example', name: '' })).toBeUndefined();
});

test('what happens in the conversation is believed for a quarter of an hour, of that conversation alone', async () => {
  const { outlook, device, session } = await keeping();
  const thread = (id: string, at: number) => threadFromGraph(conversationKey(id), session, device, at);
  expect(thread('c', outlook.now + HOUR / 4)).toMatchObject({ known: true, value: { replies: 80, people: 64 } });
  expect(thread('c', outlook.now + HOUR / 4 + 1).known).toBe(false);
  expect(thread('d', outlook.now).known).toBe(false);
});

test('a newer count replaces the older one, and the rest stays', async () => {
  const { outlook } = await keeping();
  await storeGraphResults({ sizes: [{ address: 'a@corp.example', size: 3, asOf: outlook.now }] }, outlook);
  await storeGraphResults({ sizes: [{ address: 'practices@corp.example', size: 9, asOf: outlook.now }] }, outlook);
  const device = readCachedGraphResults(outlook.device.get('graphResults'));
  expect(device.sizes.map(([, size]) => size)).toEqual([9, 3]);
  expect(device.thread).toBeDefined();
});

test('holds no address, and says where it could keep nothing', async () => {
  const { outlook, isKept } = await keeping();
  expect(isKept).toBe(true);
  expect([...outlook.device.values(), ...outlook.sessionTexts.values()].join()).not.toContain('corp.example');
  const broken = new TestOutlook();
  broken.broken.add('session.write');
  expect((await keeping(broken)).isKept).toBe(true);
  const mute = new TestOutlook();
  mute.broken.add('session.write').add('device.write');
  expect((await keeping(mute)).isKept).toBe(false);
});

test.each(['', '[]', '{"sizes":7}', '{"sizes":[null]}', '{"sizes":[],"thread":7}'])('%j is no result', (text) => {
  const device = readCachedGraphResults(text);
  expect(countsFromGraph({}, device, 0)({ address: 'practices@corp.example', name: '' })).toBeUndefined();
  expect(threadFromGraph('c', {}, device, 0).known).toBe(false);
});
