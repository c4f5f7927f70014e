import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addRow } from '../../../src/audit/add-row';
import { readRecords } from '../../../src/audit/read-records';
import { CONFIRM_REASONS, reachStep, MOST_RULES, RECORDS_KEY, RECORDS_LIMIT } from '../../../src/audit/record';
import type { AuditRecord, Outcome } from '../../../src/audit/record';
import { clearRecords, restoreRecords, storedRecords } from '../../../src/audit/stored-records';
import { rules } from '../../../src/engine/rules/index';
import { addRecord } from '../../builders/audit/add-record';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const AT = Date.UTC(2026, 10, 14, 8, 30);

const record = (change: Partial<AuditRecord> = {}): AuditRecord => ({
  at: AT,
  action: 'warn',
  shown: 'warn',
  rules: ['large-audience', 'storm-fuel'],
  reach: 100,
  client: 'web',
  ...change,
});

const textOf = (outlook: TestOutlook): string => outlook.device.get(RECORDS_KEY) ?? '';

async function kept(...records: readonly AuditRecord[]): Promise<TestOutlook> {
  const outlook = new TestOutlook();
  for (const each of records) await addRecord(each, outlook.deviceCache);
  return outlook;
}

describe('a record', () => {
  test.each<[string, Partial<AuditRecord>]>([
    ['a prompt', {}],
    ['no rule', { rules: [] }],
    ['a list of unknown size', { reach: null }],
    ['fewer than the first step', { reach: 0 }],
    ['observed', { shown: 'allow' }],
    ['a way out', { outcome: 'reply-only' }],
    ['a send to fewer', { action: 'allow', shown: 'allow', outcome: 'fewer', spared: 849_999 }],
    ['classic', { client: 'classic' }],
    ['about a list', { list: '0123456789ab' }],
    ['confirmed, about a list', { outcome: 'acknowledged', reason: 'other', list: '0123456789ab' }],
    ...CONFIRM_REASONS.map(
      (reason) => [`confirmed: ${reason}`, { outcome: 'acknowledged', reason }] as [string, Partial<AuditRecord>],
    ),
  ])('%s comes back as it was kept', async (_what, change) => {
    expect(readRecords(textOf(await kept(record(change))))).toMatchObject([record(change)]);
  });

  test('newest first', async () => {
    const outlook = await kept(record(), record({ at: AT + 1 }), record({ at: AT + 2 }));
    expect(readRecords(textOf(outlook)).map(({ at }) => at - AT)).toEqual([2, 1, 0]);
  });

  test('takes at most 300 bytes, with the longest names of rules', async () => {
    const outlook = new TestOutlook();
    outlook.device.set(RECORDS_KEY, '999999998');
    await addRecord(
      record({
        at: 8.64e15,
        action: 'confirm',
        shown: 'confirm',
        rules: rules
          .map(({ id }) => id)
          .sort((a, b) => b.length - a.length)
          .slice(0, MOST_RULES),
        reach: 5000,
        client: 'classic',
        outcome: 'acknowledged' satisfies Outcome,
        spared: 1e10,
        reason: 'asked-by-owner',
        list: '0123456789ab',
      }),
      outlook.deviceCache,
    );
    const [, line = ''] = textOf(outlook).split('\n');
    expect(line).toMatch(/^999999999\./);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(300);
  });
});

describe('many records', () => {
  test('the oldest make room, and what is cut is left out', async () => {
    const outlook = new TestOutlook();
    for (let n = 0; n < 1_000; n++) await addRecord(record({ at: AT + n }), outlook.deviceCache);
    const records = readRecords(textOf(outlook));
    expect(textOf(outlook).length).toBeLessThanOrEqual(RECORDS_LIMIT);
    expect(textOf(outlook).length).toBeGreaterThan(RECORDS_LIMIT - 300);
    expect(records[0]).toMatchObject({ n: 1000, ...record({ at: AT + 999 }) });
    expect(records.map(({ at }) => at)).toEqual(records.map((_each, index) => AT + 999 - index));
    expect(records.length).toBeGreaterThan(300);
  });
});

describe('a store that holds anything', () => {
  const line = `7.abc123,${AT},warn,warn,large-audience,100,web,,`;

  test.each([
    ['of another version', '[{"at":1}]'],
    ['with a part too many', `${line},,,more`],
    ['with a list by its name', `${line},,CroydonPractices`],
    ['with a fingerprint cut off', `${line},,0123456789a`],
    ['without a number', line.replace('7.', '.')],
    ['without its beginning', line.slice('7.abc'.length)],
    ['of no time', line.replace(String(AT), '0')],
    ['after the last moment', line.replace(String(AT), '8640000000000001')],
    ['with a strange action', line.replace('warn', 'shout')],
    ['shown what nobody shows', `7.abc123,${AT},warn,toString,large-audience,100,web,,`],
    ['with a sentence for a rule', line.replace('large-audience', 'Dear <b>all</b>')],
    ['with another step', line.replace('100', '101')],
    ['from another client', line.replace('web', 'constructor')],
    ['with a strange outcome', `${AT},warn,warn,large-audience,100,web,constructor,`],
    ['spared without fewer', `${line}7`],
    ['fewer without a number', `7.abc123,${AT},warn,allow,large-audience,100,web,fewer,`],
    ['more people than there are', `7.abc123,${AT},warn,allow,large-audience,100,web,fewer,9999999999999999`],
  ])('a line %s is left out, those around it stay', (_what, strange) => {
    expect(readRecords(line)).toHaveLength(1);
    expect(readRecords(`${line}\n${strange}\n${line}`)).toHaveLength(2);
  });

  test('whatever stands there, the newest record is kept and read, in the same room', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(2_000), async (garbage, times) => {
        const outlook = new TestOutlook();
        outlook.device.set(RECORDS_KEY, garbage.repeat(times));
        await addRecord(record(), outlook.deviceCache);
        expect(readRecords(textOf(outlook))[0]).toMatchObject(record());
        expect(textOf(outlook).length).toBeLessThanOrEqual(RECORDS_LIMIT);
      }),
      { numRuns: 50 },
    );
  });

  test.each(['device.read', 'device.write'] as const)('%s fails: nothing is thrown, nothing is lost', async (what) => {
    const outlook = await kept(record());
    const before = textOf(outlook);
    outlook.broken.add(what);
    await addRecord(record(), outlook.deviceCache);
    expect(textOf(outlook)).toBe(before);
  });

  test('what was read already is not read again', async () => {
    const outlook = await kept(record());
    const held = { [RECORDS_KEY]: textOf(outlook) };
    outlook.asked.length = 0;
    await addRow(
      [AT + 1, 'block', 'block', 'large-audience', 5000, 'web', undefined, undefined, undefined, undefined],
      outlook.deviceCache,
      held,
    );
    expect(outlook.asked).toEqual(['device.write']);
    expect(readRecords(textOf(outlook)).map(({ action }) => action)).toEqual(['block', 'warn']);
  });
});

describe('how far it reached', () => {
  const reach = (people: number, exact = true) => ({
    people,
    exact,
    direct: people,
    lists: [],
    truncated: !exact,
    unread: false,
    unknownList: undefined,
  });

  test.each([
    [24, true, 0],
    [24, false, null],
    [25, false, 25],
    [999, true, 100],
    [850_000, true, 5000],
  ] as const)('%i people, exactly: %s, are kept as %s', (people, exact, step) => {
    expect(reachStep(reach(people, exact))).toBe(step);
  });

  test('a list of unknown size is never a number', () => {
    const unknownList = {
      address: 'staff@corp.example',
      name: 'Staff',
      size: { known: false, why: 'no-catalogue' },
      certainty: 'list',
      secondSign: false,
      familiar: false,
      newlyMade: false,
      frozen: false,
    } as const;
    expect(reachStep({ ...reach(6000, false), unknownList })).toBeNull();
  });
});

describe('clearing', () => {
  test('takes everything away, and restoring puts it before what came since', async () => {
    const outlook = await kept(record());
    const taken = await clearRecords(outlook.deviceCache);
    expect(readRecords(await storedRecords(outlook.deviceCache))).toEqual([]);
    await addRecord(record({ at: AT + 1 }), outlook.deviceCache);
    await restoreRecords(taken, outlook.deviceCache);
    expect(readRecords(textOf(outlook)).map(({ at, n }) => [at - AT, n])).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  test('a device without a store is told from one that holds nothing yet', async () => {
    const outlook = new TestOutlook();
    expect(await storedRecords(outlook.deviceCache)).toBe('');
    outlook.broken.add('device.remove');
    await expect(storedRecords(outlook.deviceCache)).rejects.toThrow();
  });
});
