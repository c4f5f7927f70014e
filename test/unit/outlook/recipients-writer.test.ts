import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectRecipientsWriter } from '../../../src/outlook/recipients-writer';
import { entries, FakeOffice, LATENCY_MS, outcomeOf } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const people = (count: number) =>
  entries(count).map((entry) => ({ name: entry.displayName, address: entry.emailAddress }));
const written = (office: FakeOffice) =>
  (office.fields.to as readonly { displayName: string; emailAddress: string }[]).map((entry) => ({
    name: entry.displayName,
    address: entry.emailAddress,
  }));

it.each([
  [0, ['to.setAsync']],
  [1, ['to.setAsync']],
  [100, ['to.setAsync']],
  [101, ['to.setAsync', 'to.addAsync']],
  [350, ['to.setAsync', 'to.addAsync', 'to.addAsync', 'to.addAsync']],
])('writes %i entries', async (count, calls) => {
  const office = new FakeOffice().install();
  expect(await outcomeOf(connectRecipientsWriter().replace('to', people(count)))).toEqual({ value: undefined });
  expect(office.calls).toEqual(calls);
  expect(written(office)).toEqual(people(count));
});

it('waits for each chunk, and tells how far it is', async () => {
  const office = new FakeOffice().install();
  const progress: number[] = [];
  const done = connectRecipientsWriter().replace('to', people(250), (count) => progress.push(count));
  for (const expected of [[], [100], [100, 200]]) {
    expect(progress).toEqual(expected);
    expect(office.running).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(LATENCY_MS);
  }
  await done;
  expect(progress).toEqual([100, 200, 250]);
  expect(office.mostAtOnce).toBe(1);
});

it('stops at the first chunk that fails', async () => {
  const office = new FakeOffice().fail('to.addAsync', 'failed', 5010).install();
  expect(await outcomeOf(connectRecipientsWriter().replace('to', people(301)))).toEqual({
    operation: 'to.addAsync',
    reason: 'failed',
    code: 5010,
  });
  expect(office.calls).toEqual(['to.setAsync', 'to.addAsync']);
});

it('writes the attendees of a meeting, which has no Bcc', async () => {
  const office = new FakeOffice().install().asMeeting();
  const writer = connectRecipientsWriter();
  await outcomeOf(writer.replace('to', people(101)));
  await outcomeOf(writer.replace('cc', []));
  expect(await outcomeOf(writer.replace('bcc', []))).toEqual({ value: undefined });
  expect(await outcomeOf(writer.replace('bcc', people(1)))).toMatchObject({ reason: 'missing' });
  expect(office.calls).toEqual([
    'requiredAttendees.setAsync',
    'requiredAttendees.addAsync',
    'optionalAttendees.setAsync',
  ]);
  expect(written(office)).toEqual(people(101));
});
