import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTRIBUTES, EVENTS } from '../../../src/audit/otlp';
import { readRecords } from '../../../src/audit/read-records';
import { RECORDS_KEY } from '../../../src/audit/record';
import type { AuditRecord } from '../../../src/audit/record';
import { sendRecords } from '../../../src/audit/send-records';
import { clearRecords, restoreRecords } from '../../../src/audit/stored-records';
import { TestOutlook } from '../../builders/outlook/test-outlook';
import { addRecord } from '../../builders/audit/add-record';
import { startCollector } from '../../builders/audit/otlp-collector';
import type { Collector, Fault } from '../../builders/audit/otlp-collector';
import type { ReceivedRecord } from '../../builders/audit/otlp-decode';

const MINUTE_MS = 60_000;

const RECORD: AuditRecord = {
  at: Date.UTC(2026, 10, 14, 8, 30),
  action: 'block',
  shown: 'block',
  rules: ['large-audience', 'storm-fuel'],
  reach: 5000,
  client: 'web',
};

let collector: Collector;
let outlook: TestOutlook;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.close());
beforeEach(() => {
  outlook = new TestOutlook();
});
afterEach(() => collector.fail());

/** What arrived of what was sent since. */
async function arriving(work: () => Promise<unknown>): Promise<readonly ReceivedRecord[]> {
  const before = collector.records.length;
  await work();
  return collector.records.slice(before);
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = collector.requests.length;
  await work();
  return collector.requests.length - before;
}

const keep = async (times = 1, change: Partial<AuditRecord> = {}): Promise<void> => {
  for (let n = 0; n < times; n++) await addRecord({ ...RECORD, at: RECORD.at + n, ...change }, outlook.deviceCache);
};

/** Long enough for a machine that is busy, unless nothing will come. */
const PATIENT_MS = 10_000;
const IMPATIENT_MS = 100;
let deadlineMs = PATIENT_MS;
afterEach(() => void (deadlineMs = PATIENT_MS));

/** As the add-in's own poster, without its insistence on https. */
const post = async (url: string, json: string): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: json,
    signal: AbortSignal.timeout(deadlineMs),
  });
  if (!response.ok) throw Object.assign(new Error(), { code: response.status });
};

const policyWith = (endpoint: string, mode = 'enforce') => ({ mode, audit: { endpoint } });

const send = (): Promise<void> =>
  sendRecords(policyWith(collector.url), { deviceCache: outlook.deviceCache, clock: outlook.clock, post });

const numbersOf = (records: readonly ReceivedRecord[]): readonly unknown[] =>
  records.map(({ attributes }) => attributes[ATTRIBUTES.dropped] ?? 'record');

describe('what arrives', () => {
  test('is all that was recorded, as OpenTelemetry has it', async () => {
    await keep(1, { outcome: 'fewer', spared: 849_999 });
    const [kept] = readRecords(outlook.device.get(RECORDS_KEY));
    const [record, ...others] = await arriving(send);
    expect(others).toEqual([]);
    expect(record).toEqual({
      resource: { 'service.name': 'reply-all-guard', 'service.version': '0.0.0-test' },
      scope: 'reply-all-guard',
      eventName: EVENTS.decision,
      timeUnixNano: BigInt(RECORD.at) * 1_000_000n,
      // Nothing that all records of one request would share.
      observedTimeUnixNano: 0n,
      severityNumber: 13,
      severityText: 'WARN',
      body: 'block large-audience storm-fuel',
      attributes: {
        [ATTRIBUTES.action]: 'block',
        [ATTRIBUTES.shown]: 'block',
        [ATTRIBUTES.rules]: ['large-audience', 'storm-fuel'],
        [ATTRIBUTES.reach]: 5000n,
        [ATTRIBUTES.client]: 'web',
        [ATTRIBUTES.outcome]: 'fewer',
        [ATTRIBUTES.spared]: 849_999n,
        [ATTRIBUTES.uid]: kept?.uid,
      },
    });
  });

  test('says nothing of a reach that nobody knows, and is information where nobody was asked', async () => {
    await keep(1, { action: 'notice', shown: 'notice', rules: [], reach: null });
    const [record] = await arriving(send);
    expect(record).toMatchObject({ severityNumber: 9, body: 'notice' });
    expect(Object.keys(record!.attributes)).not.toContain(ATTRIBUTES.reach);
  });

  test('goes once', async () => {
    await keep(3);
    expect(await arriving(send)).toHaveLength(3);
    expect(await requestsOf(send)).toBe(0);
    await keep();
    expect(await arriving(send)).toHaveLength(1);
  });

  test('goes a hundred at a time, oldest first', async () => {
    await keep(230);
    const first = await arriving(send);
    expect(first).toHaveLength(100);
    expect(first[0]?.timeUnixNano).toBe(BigInt(RECORD.at) * 1_000_000n);
    expect(await arriving(send)).toHaveLength(100);
    expect(await arriving(send)).toHaveLength(30);
    expect(await requestsOf(send)).toBe(0);
  });
});

test('without an endpoint, or with nothing recorded, nobody is asked', async () => {
  expect(await requestsOf(send)).toBe(0);
  await keep();
  await sendRecords(policyWith(''), {
    deviceCache: outlook.deviceCache,
    clock: outlook.clock,
    post: () => Promise.reject(new Error()),
  });
  expect(outlook.device.has('sent')).toBe(false);
});

test('a guard that is off sends nothing, one that observes does', async () => {
  await keep();
  const ports = { deviceCache: outlook.deviceCache, clock: outlook.clock, post };
  expect(await requestsOf(() => sendRecords(policyWith(collector.url, 'off'), ports))).toBe(0);
  expect(await requestsOf(() => sendRecords(policyWith(collector.url, 'observe'), ports))).toBe(1);
});

describe('a collector that does not take them', () => {
  const FAULTS: readonly Fault[] = [
    { kind: 'status', status: 401 },
    { kind: 'status', status: 429, retryAfter: '30' },
    { kind: 'status', status: 503 },
    { kind: 'cut' },
    { kind: 'hang' },
  ];

  test.each(FAULTS)('$kind $status: they wait, a minute, then two, and go as soon as it is well', async (fault) => {
    await keep(2);
    collector.fail(fault);
    if (fault.kind === 'hang') deadlineMs = IMPATIENT_MS;
    expect(await requestsOf(send)).toBe(1);
    outlook.now += MINUTE_MS - 1;
    expect(await requestsOf(send)).toBe(0);
    outlook.now += 1;
    expect(await requestsOf(send)).toBe(1);
    collector.fail();
    deadlineMs = PATIENT_MS;
    outlook.now += MINUTE_MS;
    expect(await requestsOf(send)).toBe(0);
    outlook.now += MINUTE_MS;
    expect(await arriving(send)).toHaveLength(2);
    await keep();
    expect(await arriving(send)).toHaveLength(1);
  });

  test('for long is asked once an hour', async () => {
    await keep();
    collector.fail({ kind: 'status', status: 503 });
    const hours = await requestsOf(async () => {
      for (let minute = 0; minute < 6 * 60; minute++) {
        await send();
        outlook.now += MINUTE_MS;
      }
    });
    // At 0, 1, 3, 7, 15, 31 and 63 minutes, then every hour.
    expect(hours).toBe(11);
  });

  test('but has stored them: they come again, with the same uid', async () => {
    await keep();
    collector.fail({ kind: 'cut', stores: true });
    const first = await arriving(send);
    collector.fail();
    outlook.now += MINUTE_MS;
    const again = await arriving(send);
    expect(again[0]?.attributes[ATTRIBUTES.uid]).toBe(first[0]?.attributes[ATTRIBUTES.uid]);
  });

  test.each([400, 413] as const)(
    'and never will (%i): they are given up, and counted with the next that goes',
    async (status) => {
      await keep(3);
      collector.fail({ kind: 'status', status });
      await send();
      collector.fail();
      expect(await requestsOf(send)).toBe(0);
      await keep();
      const records = await arriving(send);
      expect(numbersOf(records)).toEqual(['record', 3n]);
      expect(records[1]).toMatchObject({ eventName: EVENTS.dropped, attributes: { [ATTRIBUTES.dropped]: 3n } });
    },
  );

  test('in part: what it refused is not sent again, as OTLP has it', async () => {
    await keep(3);
    collector.fail({ kind: 'partial', rejected: 1 });
    expect(await arriving(send)).toHaveLength(2);
    collector.fail();
    expect(await requestsOf(send)).toBe(0);
  });
});

describe('what is lost before it could go is counted', () => {
  test('where newer records took its room', async () => {
    await keep(2_000);
    const held = readRecords(outlook.device.get(RECORDS_KEY)).length;
    const records: ReceivedRecord[] = [];
    while (outlook.device.get('sent')?.includes('"n":2000') !== true) records.push(...(await arriving(send)));
    const lost = records.flatMap(({ attributes }) => attributes[ATTRIBUTES.dropped] ?? []);
    expect(lost).toEqual([BigInt(2_000 - held)]);
    expect(records.filter(({ eventName }) => eventName === EVENTS.decision)).toHaveLength(held);
  });

  test('where the person cleared the list, unless they took that back', async () => {
    await keep(2);
    const taken = await clearRecords(outlook.deviceCache);
    await restoreRecords(taken, outlook.deviceCache);
    expect(numbersOf(await arriving(send))).toEqual(['record', 'record']);
    await keep(4);
    await clearRecords(outlook.deviceCache);
    await keep();
    expect(numbersOf(await arriving(send))).toEqual(['record', 4n]);
  });

  test('and told by the same uid, however often it has to be said', async () => {
    await keep();
    await clearRecords(outlook.deviceCache);
    expect(await requestsOf(send)).toBe(0);
    await keep();
    collector.fail({ kind: 'cut', stores: true });
    const first = await arriving(send);
    collector.fail();
    outlook.now += MINUTE_MS;
    const uids = (records: readonly ReceivedRecord[]) => records.map(({ attributes }) => attributes[ATTRIBUTES.uid]);
    expect(uids(await arriving(send))).toEqual(uids(first));
    expect(new Set(uids(first)).size).toBe(2);
  });

  test('and said once, whenever it arrives', async () => {
    await keep();
    await clearRecords(outlook.deviceCache);
    await keep();
    collector.fail({ kind: 'status', status: 503 });
    await send();
    collector.fail();
    outlook.now += MINUTE_MS;
    expect(numbersOf(await arriving(send))).toEqual(['record', 1n]);
    await keep();
    expect(numbersOf(await arriving(send))).toEqual(['record']);
  });
});

describe('a store that holds anything, or fails', () => {
  test.each(['nothing', '[]', 'null', '{"n":"many"}', '{"n":-1}', '{"n":99}', '{"n":1e400}'])(
    'what stands for how far they have gone is %s: all of them go',
    async (state) => {
      await keep(2);
      outlook.device.set('sent', state);
      expect(await arriving(send)).toHaveLength(2);
    },
  );

  test.each(['device.read', 'device.write'] as const)('%s fails: nothing is thrown', async (what) => {
    await keep();
    outlook.broken.add(what);
    await send();
  });
});
