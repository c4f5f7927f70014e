import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BAR_LIMIT } from '../../../src/alert/info-bar';
import { BAR_ICON, BAR_KEY, connectInfoBar } from '../../../src/outlook/info-bar';
import type { Client, Platform } from '../../../src/outlook/ports';
import { FakeOffice, outcomeOf } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const client = (platform: Platform, mailbox: number): Client => ({
  platform,
  mailbox,
  language: 'en-GB',
  me: { name: '', address: '' },
});
const action = { label: 'Review', commandId: 'ReviewRecipients', contextData: '{}' };

it.each<[Platform, number]>([
  ['web', 16],
  ['classic', 13],
  ['mac', 14],
  ['other', 10],
])('%s with Mailbox 1.%i gets the action', async (platform, mailbox) => {
  const office = new FakeOffice().install();
  await outcomeOf(connectInfoBar(client(platform, mailbox)).show({ text: 'Text.', action }));
  expect(office.bars.get(BAR_KEY)).toEqual({
    type: 'insightMessage',
    message: 'Text.',
    icon: BAR_ICON,
    actions: [{ actionType: 'showTaskPane', actionText: 'Review', commandId: 'ReviewRecipients', contextData: '{}' }],
  });
});

it.each<[Platform, number]>([
  ['mobile', 5],
  ['mobile', 16],
  ['classic', 9],
  ['other', 0],
])('%s with Mailbox 1.%i gets the text alone', async (platform, mailbox) => {
  const office = new FakeOffice().install();
  await outcomeOf(connectInfoBar(client(platform, mailbox)).show({ text: 'Text.', action }));
  expect(office.bars.get(BAR_KEY)).toEqual({
    type: 'informationalMessage',
    message: 'Text.',
    icon: BAR_ICON,
    persistent: false,
  });
});

it('takes a text as long as a bar is written, and cuts a longer one there', async () => {
  const office = new FakeOffice().install();
  for (const length of [BAR_LIMIT, BAR_LIMIT + 1]) {
    await outcomeOf(connectInfoBar(client('web', 16)).show({ text: String(length).padEnd(length, '.') }));
    expect(office.bars.get(BAR_KEY)).toMatchObject({ message: String(length).padEnd(BAR_LIMIT, '.') });
  }
});

it('names an icon of the manifest', () => {
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<bt:Image id="${BAR_ICON}"`);
});

it('a bar without an action is informational everywhere', async () => {
  const office = new FakeOffice().install();
  await outcomeOf(connectInfoBar(client('web', 16)).show({ text: 'Text.' }));
  expect(office.bars.get(BAR_KEY)).toMatchObject({ type: 'informationalMessage' });
});

it('keeps texts within what Outlook takes', async () => {
  const office = new FakeOffice().install();
  const bar = { text: 'x'.repeat(151), action: { ...action, label: 'y'.repeat(31) } };
  expect(await outcomeOf(connectInfoBar(client('web', 16)).show(bar))).toEqual({ value: undefined });
  expect(office.bars.get(BAR_KEY)).toMatchObject({
    message: 'x'.repeat(150),
    actions: [{ actionText: 'y'.repeat(30) }],
  });
});

it('shows one bar at a time and hides it', async () => {
  const office = new FakeOffice().install();
  const bar = connectInfoBar(client('web', 16));
  await outcomeOf(bar.show({ text: 'One.', action }));
  await outcomeOf(bar.show({ text: 'Two.' }));
  expect([...office.bars.values()]).toMatchObject([{ message: 'Two.' }]);
  await outcomeOf(bar.hide());
  expect(office.bars.size).toBe(0);
});

it('hides what the person dismissed already', async () => {
  new FakeOffice().fail('notificationMessages.removeAsync', 'failed', 9024).install();
  expect(await outcomeOf(connectInfoBar(client('web', 16)).hide())).toEqual({ value: undefined });
});

it('does not write again what stands already, however many ask at once', async () => {
  const office = new FakeOffice().install();
  const bar = connectInfoBar(client('web', 16));
  const again = connectInfoBar(client('web', 16));
  await outcomeOf(Promise.all([bar.show({ text: 'One.' }), again.show({ text: 'One.' })]));
  await outcomeOf(bar.show({ text: 'One.' }));
  expect(office.calls.filter((call) => call.endsWith('replaceAsync'))).toHaveLength(1);
  await outcomeOf(Promise.all([bar.hide(), again.hide()]));
  expect(office.calls.filter((call) => call.endsWith('removeAsync'))).toHaveLength(1);
});

it.each(['failed', 'never', 'throws', 'garbage-value', 'garbage-answer', 'no-answer', 'missing'] as const)(
  'writes where Outlook does not say what stands (%s)',
  async (fault) => {
    const office = new FakeOffice().fail('notificationMessages.getAllAsync', fault).install();
    const bar = connectInfoBar(client('web', 16));
    await outcomeOf(bar.show({ text: 'One.' }));
    expect([...office.bars.values()]).toMatchObject([{ message: 'One.' }]);
    await outcomeOf(bar.hide());
    expect(office.bars.size).toBe(0);
  },
);
