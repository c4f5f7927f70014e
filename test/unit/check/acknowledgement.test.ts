import { expect, test } from 'vitest';
import { acknowledge, ACKNOWLEDGED_MS, isAcknowledged } from '../../../src/check/acknowledgement';
import type { Acknowledgeable } from '../../../src/check/acknowledgement';
import { readSession, writeSession } from '../../../src/check/session-state';
import type { StoredDecision } from '../../../src/check/session-state';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const what = { recipients: 'r1', message: 'm1' };

const asked = async (outlook: TestOutlook, about: Acknowledgeable = what): Promise<boolean> =>
  isAcknowledged(about, await readSession(outlook.session), outlook);

test('nothing is acknowledged by itself', async () => {
  expect(await asked(new TestOutlook())).toBe(false);
});

const sentBy = (spent: number, spentAt: number): StoredDecision =>
  ({
    trigger: 'send',
    action: 'confirm',
    shown: 'allow',
    rules: [],
    recipients: 'r1',
    displayed: 0,
    at: 0,
    spent,
    spentAt,
  }) as Partial<StoredDecision> as StoredDecision;

test('is good for exactly these recipients, for fifteen minutes', async () => {
  const outlook = new TestOutlook();
  await acknowledge(what, outlook);
  expect(await asked(outlook)).toBe(true);
  expect(await asked(outlook, { ...what, recipients: 'r2' })).toBe(false);
  expect(await asked(outlook, { ...what, message: 'another subject' })).toBe(false);
  expect(await asked(outlook, { recipients: 'r1', message: undefined })).toBe(true);
  outlook.now += ACKNOWLEDGED_MS + 1;
  expect(await asked(outlook)).toBe(false);
});

test('where the subject could not be read when it was given, it is good for no message whose subject is known', async () => {
  const unread = { recipients: 'r1', message: undefined };
  for (const platform of ['web', 'mac'] as const) {
    const outlook = new TestOutlook({ platform });
    await acknowledge(unread, outlook);
    expect(await asked(outlook, unread)).toBe(true);
    expect(await asked(outlook)).toBe(false);
    await acknowledge(what, outlook);
    expect(await asked(outlook)).toBe(true);
  }
});

test('is good for another minute once a send passed by it: Outlook may raise Send again', async () => {
  const outlook = new TestOutlook();
  await acknowledge(what, outlook);
  await writeSession(outlook.session, 'lastSend', sentBy(outlook.now, outlook.now));
  outlook.now += 60_000;
  expect(await asked(outlook)).toBe(true);
  outlook.now += 1;
  expect(await asked(outlook)).toBe(false);
  await acknowledge(what, outlook);
  expect(await asked(outlook)).toBe(true);
});

test('on Mac, whose send handler may see no session data, the device keeps it, a minute from its first use', async () => {
  const outlook = new TestOutlook({ platform: 'mac' });
  await acknowledge(what, outlook);
  outlook.sessionTexts.clear();
  expect(await asked(outlook, { ...what, message: 'another' })).toBe(false);
  expect(await asked(outlook)).toBe(true);
  outlook.now += 60_000;
  expect(await asked(outlook)).toBe(true);
  outlook.now += 1;
  expect(await asked(outlook)).toBe(false);
});

test('on a Mac whose send handler does see session data, the minute is the same', async () => {
  const outlook = new TestOutlook({ platform: 'mac' });
  await acknowledge(what, outlook);
  await writeSession(outlook.session, 'lastSend', sentBy(outlook.now, outlook.now));
  outlook.now += 60_001;
  expect(await asked(outlook)).toBe(false);
});

test('elsewhere the device is not asked', async () => {
  const outlook = new TestOutlook();
  outlook.device.set('acknowledged.m1', String(outlook.now));
  expect(await asked(outlook)).toBe(false);
});

test('one place that keeps it is enough; none is an error the person must hear of', async () => {
  const outlook = new TestOutlook({ platform: 'mac' });
  outlook.broken.add('session.write');
  await acknowledge(what, outlook);
  expect(await asked(outlook)).toBe(true);
  outlook.broken.add('device.write');
  await expect(acknowledge(what, outlook)).rejects.toThrow();
});
