import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { checkMessage } from '../../../../src/check/check-message';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, heading, openPane, shows, t } from '../../../builders/pane/open-pane';

const MINUTE = 60_000;

/** A mailbox whose policy was read well, so many minutes ago. */
async function readBefore(minutes: number): Promise<FakePane> {
  const pane = new FakePane().people(40);
  pane.policy = { thresholds: { notice: 30 } };
  await checkMessage('opened', pane);
  pane.now += minutes * MINUTE;
  return pane;
}

test('opening the pane fetches rules that are over a minute old', async () => {
  await openPane(await readBefore(5));
  expect(shows(t('policy.age-now'))).toBe(true);
});

test('unreachable: the last good rules stay in force, and trying again helps', async () => {
  const pane = await readBefore(5);
  pane.policyFile = undefined;
  const user = await openPane(pane);
  expect(shows(t('policy.unreachable-title'))).toBe(true);
  expect(shows(t('policy.last-good'))).toBe(true);
  expect(shows(t('policy.age-minutes', { age: 5 }))).toBe(true);
  pane.policyFile = '{}';
  await user.click(button('button.try-again'));
  await waitFor(() => expect(shows(t('policy.unreachable-title'))).toBe(false));
  expect(shows(t('policy.age-now'))).toBe(true);
});

test('unreachable from the first: the built-in rules apply', async () => {
  const pane = new FakePane().people(40);
  pane.policyFile = undefined;
  await openPane(pane);
  expect(shows(t('policy.built-in'))).toBe(true);
  expect(shows(t('policy.never-read'))).toBe(true);
  expect(heading()).toBe(t('audience.people', { people: 40 }));
});

test('refused: every mistake is named by its place, and the last good rules stay in force', async () => {
  const pane = await readBefore(5);
  pane.policy = { thresholds: { warn: 'lots' }, ['x'.repeat(5_000)]: 1, lists: [{}] };
  await openPane(pane);
  expect(shows(t('policy.refused-title'))).toBe(true);
  expect(shows(t('policy.last-good'))).toBe(true);
  expect(screen.getByText('thresholds.warn')).toBeTruthy();
  expect(screen.getByText('lists[0].address')).toBeTruthy();
  for (const item of within(screen.getByText('thresholds.warn').closest('ul')!).getAllByRole('listitem'))
    expect(item.textContent.length).toBeLessThan(400);
});

test('a file that is no JSON is named as a whole', async () => {
  const pane = new FakePane().people(40);
  pane.policyFile = '{';
  await openPane(pane);
  expect(shows(t('policy.whole-file'))).toBe(true);
});
