import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/i18n/language';
import { spokenLanguage, withChoice } from '../../../../src/taskpane/settings/own-choices';

test('a choice is kept where it is another than the organisation’s', () => {
  expect(withChoice({ thresholds: {} }, 'notices', 'hide', 'show')).toEqual({ thresholds: {}, notices: 'hide' });
  expect(withChoice({ notices: 'hide' }, 'notices', 'show', 'show')).toEqual({});
  // As in Outlook, although the organisation speaks Welsh.
  expect(withChoice({ language: 'fr' }, 'language', '', 'cy')).toEqual({ language: '' });
});

test.each([
  ['en-GB', 'en'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['ZH', 'zh-Hans'],
  ['tlh', ''],
  ['', ''],
])('%j means %j', (tag, language) => {
  expect(spokenLanguage(tag)).toBe(language);
});

test('each of ours means itself', () => {
  const tags = Object.keys(LANGUAGES);
  expect(tags.map(spokenLanguage)).toEqual(tags);
});
