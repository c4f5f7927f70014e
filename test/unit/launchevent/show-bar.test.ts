import { beforeEach, expect, test } from 'vitest';
import { showBar } from '../../../src/launchevent/show-bar';
import { checkMessage } from '../../../src/check/check-message';
import type { Trigger } from '../../../src/check/check-message';
import { writeSession } from '../../../src/check/session-state';
import { TestOutlook } from '../../builders/outlook/test-outlook';

let outlook: TestOutlook;
beforeEach(() => {
  outlook = new TestOutlook();
});

/** What stands above the message once the handler is done. */
async function after(trigger: Trigger): Promise<string | undefined> {
  await checkMessage(trigger, outlook, (known) => showBar(known, outlook));
  return outlook.bar?.text;
}

test('ordinary mail has no bar', async () => {
  outlook.people(6);
  expect(await after('opened')).toBeUndefined();
  expect(await after('reopened')).toBeUndefined();
  expect(outlook.asked).not.toContain('bar.show');
});

test('the bar follows the recipients, and goes', async () => {
  outlook.people(150);
  expect(await after('opened')).toContain('150');
  outlook.people(40);
  expect(await after('changed')).toContain('40');
  outlook.people(6);
  expect(await after('changed')).toBeUndefined();
});

test('where the session says nothing, what may stand is taken away', async () => {
  outlook.people(6).broken.add('session.read');
  outlook.bar = { text: 'Old.' };
  expect(await after('changed')).toBeUndefined();
});

test('dismissed is dismissed, until the decision becomes stricter', async () => {
  outlook.people(150);
  await after('opened');
  await writeSession(outlook.session, 'barDismissed', 'warn');
  outlook.people(160);
  expect(await after('changed')).toBeUndefined();
  outlook.people(1500);
  expect(await after('changed')).toContain('1,500');
});

test('observe mode shows nothing', async () => {
  outlook.people(150).policyFile = '{"mode":"observe"}';
  expect(await after('opened')).toBeUndefined();
  expect(outlook.asked).not.toContain('bar.show');
});

test('what was shown before the host answered is taken away where it says so', async () => {
  outlook.people(150);
  await after('opened');
  outlook.policyFile = '{"mode":"off"}';
  outlook.now += 61_000;
  expect(await after('changed')).toBeUndefined();
});
