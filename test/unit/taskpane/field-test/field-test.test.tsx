import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { findProfile } from '../../../../src/clients/profiles';
import { readFieldReport } from '../../../../src/field-report/field-report';
import { fieldTestTextFor } from '../../../../src/i18n/all-field-test-texts';
import { replyOn } from '../../../builders/outlook/field-report-of';
import { FakePane } from '../../../builders/pane/fake-pane';
import { openSettings } from '../../../builders/pane/open-settings';

const say = fieldTestTextFor(['en']);
const report = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: say('report') });

test('checks this Outlook, and gives a report to copy', async () => {
  replyOn(findProfile('web')).install();
  const user = await openSettings(new FakePane());
  await user.click(await screen.findByRole('button', { name: say('start') }));
  await screen.findByText(/^Outlook answered/);
  expect(readFieldReport(report().value).client.platform).toBe('OfficeOnline');
  await user.click(screen.getByRole('button', { name: say('copy') }));
  await screen.findByText(say('copied'));
  expect(await navigator.clipboard.readText()).toBe(report().value);
});

test('says where the list that was named is not among the recipients', async () => {
  replyOn(findProfile('web')).install();
  const user = await openSettings(new FakePane());
  await user.type(await screen.findByRole('textbox', { name: say('list') }), ' nobody@corp.example');
  await user.click(screen.getByRole('button', { name: say('start') }));
  await screen.findByText(say('list-absent'));
  expect(readFieldReport(report().value).listType).toBe('absent');
});

test('where Outlook lets no pane copy, the report is selected', async () => {
  replyOn(findProfile('web')).install();
  const user = await openSettings(new FakePane());
  await user.click(await screen.findByRole('button', { name: say('start') }));
  await screen.findByRole('textbox', { name: say('report') });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await user.click(screen.getByRole('button', { name: say('copy') }));
  await screen.findByText(say('not-copied'));
  expect(report().selectionEnd).toBe(report().value.length);
});

test('beside no message it says that there is little to see', async () => {
  const user = await openSettings(new FakePane());
  await user.click(await screen.findByRole('button', { name: say('start') }));
  await screen.findByText(say('little'));
});

test('a check that breaks says so, and can be made again', async () => {
  const pane = new FakePane();
  const user = await openSettings(pane);
  vi.spyOn(pane.clock, 'now').mockReturnValueOnce(NaN);
  await user.click(await screen.findByRole('button', { name: say('start') }));
  await screen.findByText(say('failed'));
  await user.click(screen.getByRole('button', { name: say('start') }));
  await screen.findByText(say('little'));
});
