import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import cy from '../../../../src/i18n/cy.json';
import { LANGUAGES } from '../../../../src/i18n/language';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, findResult, heading, result, t } from '../../../builders/pane/open-pane';
import { openSettings, own, section } from '../../../builders/pane/open-settings';

const choice = (): HTMLSelectElement => screen.getByRole('combobox');

const welsh = cy.pane['settings.title'];

test('offers what Outlook speaks and each of ours by its own name, in its own language', async () => {
  await openSettings(new FakePane());
  const options = within(choice()).getAllByRole<HTMLOptionElement>('option');
  expect(options.map(({ value, lang, textContent }) => [value, lang, textContent])).toEqual([
    ['', '', t('settings.language-outlook')],
    ...Object.entries(LANGUAGES).map(([tag, name]) => [tag, tag, name]),
  ]);
  expect([choice().value, choice().getAttribute('aria-label')]).toEqual(['', t('settings.language')]);
});

test('is spoken at once, focus staying where it is, and no longer once it is undone', async () => {
  const pane = new FakePane();
  // No review that would tell of it.
  pane.item = 'read';
  const user = await openSettings(pane);
  choice().focus();
  await user.selectOptions(choice(), 'cy');
  await waitFor(() => expect([heading(), document.documentElement.lang]).toEqual([welsh, 'cy']));
  expect([own(pane), choice().value]).toEqual([{ language: 'cy' }, 'cy']);
  expect(document.activeElement).toBe(choice());
  await user.click(within(result()).getByRole('button'));
  await waitFor(() => expect([heading(), choice().value]).toEqual([t('settings.title'), '']));
  expect(own(pane)).toEqual({});
});

test('goes with a reset', async () => {
  const pane = new FakePane();
  pane.personal = '{"language":"cy"}';
  const user = await openSettings(pane);
  expect([heading(), choice().value]).toEqual([welsh, 'cy']);
  await user.click(screen.getByRole('button', { name: cy.pane['settings.reset'] }));
  await waitFor(() => expect(heading()).toBe(t('settings.title')));
});

test('that is not saved is not spoken, and stays chosen', async () => {
  const pane = new FakePane();
  pane.broken.add('roaming.write');
  const user = await openSettings(pane);
  await user.selectOptions(choice(), 'cy');
  await findResult('settings.not-saved');
  expect([heading(), choice().value, pane.personal]).toEqual([t('settings.title'), 'cy', undefined]);
  pane.broken.clear();
  await user.click(button('button.try-again'));
  await waitFor(() => expect(heading()).toBe(welsh));
});

test("of the organisation's own choice: a person can speak as Outlook does all the same", async () => {
  const pane = new FakePane();
  pane.policy = { language: 'cy' };
  const user = await openSettings(pane);
  await waitFor(() => expect([heading(), choice().value]).toEqual([welsh, 'cy']));
  await user.selectOptions(choice(), '');
  await waitFor(() => expect(heading()).toBe(t('settings.title')));
  expect([own(pane), choice().value]).toEqual([{ language: '' }, '']);
  await user.selectOptions(choice(), 'cy');
  await waitFor(() => expect(own(pane)).toEqual({}));
});

test('the organisation sets is spoken beside a message that is read, too', async () => {
  const pane = new FakePane();
  pane.item = 'read';
  pane.policy = { language: 'cy', texts: { cy: { 'settings.title': 'Ein gosodiadau' } } };
  await openSettings(pane);
  await waitFor(() => expect(heading()).toBe('Ein gosodiadau'));
});

test('locked: shown, not to be changed', async () => {
  const pane = new FakePane();
  pane.policy = { locked: ['language'] };
  pane.personal = '{"language":"cy"}';
  await openSettings(pane);
  await waitFor(() => expect(heading()).toBe(t('settings.title')));
  expect([choice().disabled, choice().value]).toEqual([true, '']);
  expect(within(section('settings.language')).getByText(t('settings.locked-title'))).toBeTruthy();
});
