import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deviceHolding, outlookOf, scenarioTime } from '../scenarios/scenario';
import type { FakeOffice } from '../builders/outlook/fake-office';
import { BareEngine } from './bare-engine';

beforeEach(() => {
  vi.useFakeTimers({ now: scenarioTime });
});
afterEach(() => {
  vi.useRealTimers();
});

/** One press of Send in a fresh engine: nothing is kept in memory between events. */
async function press(office: FakeOffice): Promise<boolean> {
  const engine = new BareEngine({ OfficeRuntime: deviceHolding(), Date });
  engine.load(readFileSync('dist/launchevent.js', 'utf8'));
  engine.open(office.context);
  let allowed: boolean | undefined;
  await engine.launch('onMessageSendHandler', {
    completed: (options) => void (allowed = (options as { allowEvent: boolean }).allowEvent),
  });
  await vi.advanceTimersByTimeAsync(2_000);
  if (allowed === undefined) throw new Error('the send was never answered');
  return allowed;
}

const window150 = (mailbox: number): FakeOffice => {
  const office = outlookOf({ because: '', to: [{ people: 150 }], expect: { action: 'warn', rules: [] } });
  office.mailbox = mailbox;
  return office;
};

test('before Mailbox 1.14 a warn passes on the second press, and after a minute it is a first again', async () => {
  const office = window150(13);
  const presses: boolean[] = [];
  // Outlook itself may raise Send again within the minute.
  for (const pauseMs of [3_000, 3_000, 60_000, 0]) {
    presses.push(await press(office));
    await vi.advanceTimersByTimeAsync(pauseMs);
  }
  expect(presses).toEqual([false, true, true, false]);
});

test('from 1.14 on Outlook has its own Send Anyway', async () => {
  const office = window150(14);
  expect(await press(office)).toBe(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await press(office)).toBe(false);
});
