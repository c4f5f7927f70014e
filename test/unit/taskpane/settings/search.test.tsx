import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakePane } from '../../../builders/pane/fake-pane';
import { sections, shows, t } from '../../../builders/pane/open-pane';
import { openSettings } from '../../../builders/pane/open-settings';

const search = (): HTMLInputElement => screen.getByRole('searchbox', { name: t('settings.search') });

const spoken = (): string => search().closest('[role="search"]')!.querySelector('[aria-live="polite"]')!.textContent;

test('a word leaves the settings it fits, and their number is announced', async () => {
  const user = await openSettings(new FakePane());
  const all = sections();
  expect([all.length, spoken()]).toEqual([7, '']);
  await user.type(search(), 'WÁRN');
  expect(sections()).toEqual([
    t('settings.thresholds'),
    t('settings.newMailThresholds'),
    t('settings.quiet'),
    t('settings.known-lists'),
  ]);
  expect(screen.getAllByRole('textbox').map((each) => each.getAttribute('aria-labelledby') ?? each.id)).toHaveLength(2);
  expect(spoken()).toBe(t('settings.search-found', { settings: 4 }));
});

test('a section’s name leaves the whole section', async () => {
  const user = await openSettings(new FakePane());
  await user.click(search());
  await user.paste(t('settings.newMailThresholds'));
  expect([sections(), screen.getAllByRole('textbox').length]).toEqual([[t('settings.newMailThresholds')], 4]);
  expect(spoken()).toBe(t('settings.search-found', { settings: 4 }));
});

test('a list is found by its address, a language by its own name', async () => {
  const pane = new FakePane();
  pane.personal = '{"knownLists":[{"address":"allotment@corp.example"}]}';
  const user = await openSettings(pane);
  await user.click(search());
  await user.paste('allotment');
  expect(sections()).toEqual([t('settings.known-lists')]);
  await user.clear(search());
  await user.paste('espanol');
  expect(sections()).toEqual([t('settings.language')]);
});

test('nothing fits: that is said; Escape shows all again and keeps focus', async () => {
  const user = await openSettings(new FakePane());
  const all = sections();
  await user.type(search(), 'zeppelin');
  expect([sections(), spoken()]).toEqual([[], t('settings.search-none')]);
  await user.keyboard('{Escape}');
  expect([sections(), search().value, spoken()]).toEqual([all, '', '']);
  expect(document.activeElement).toBe(search());
  expect(shows(t('settings.search-none'))).toBe(false);
});
