import { expect, test } from 'vitest';
import { PANE_LANGUAGES, paneLanguage, paneText } from '../../../src/i18n/pane-texts';

test('Outlook is answered in its language, else in English', () => {
  expect(PANE_LANGUAGES).toContain('en');
  expect(['en-GB', 'en', 'tlh-KX', ''].map(paneLanguage)).toEqual(['en', 'en', 'en', 'en']);
});

test('numbers are grouped and have their plural', () => {
  const t = paneText('en-GB');
  expect([t('audience.people', { people: 1 }), t('audience.people', { people: 850_000 })]).toEqual([
    '1 person',
    '850,000 people',
  ]);
});
