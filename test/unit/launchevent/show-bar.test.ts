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

const after = async (moment: Trigger): Promise<readonly string[]> => {
  outlook.asked.length = 0;
  await showBar(await checkMessage(moment, outlook), outlook);
  return outlook.asked.filter((what) => what.startsWith('bar.'));
};

test('ordinary mail has no bar, and nothing to take away', async () => {
  outlook.people(6);
  expect(await after('opened')).toEqual([]);
  expect(await after('reopened')).toEqual([]);
});

test('the bar follows the recipients, and goes', async () => {
  outlook.people(150);
  expect(await after('opened')).toEqual(['bar.show']);
  outlook.people(40);
  expect(await after('changed')).toEqual(['bar.show']);
  outlook.people(6);
  expect(await after('changed')).toEqual(['bar.hide']);
  expect(await after('changed')).toEqual([]);
});

test('where the session says nothing, what may stand is taken away', async () => {
  outlook.people(6).broken.add('session.read');
  expect(await after('changed')).toEqual(['bar.hide']);
});

test('dismissed is dismissed, until the decision becomes stricter', async () => {
  outlook.people(150);
  await after('opened');
  await writeSession(outlook.session, 'barDismissed', 'warn');
  outlook.people(160);
  expect(await after('changed')).not.toContain('bar.show');
  outlook.people(1500);
  expect(await after('changed')).toEqual(['bar.show']);
});

test('observe mode shows nothing', async () => {
  outlook.people(150).policyFile = '{"mode":"observe"}';
  expect(await after('opened')).toEqual([]);
});
