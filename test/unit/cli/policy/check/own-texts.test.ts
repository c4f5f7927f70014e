import { describe, expect, test } from 'vitest';
import { alertText } from '../../../../../src/i18n/alert-texts';
import { checkOwnTexts } from '../../../../../src/cli/policy/check/own-texts';
import en from '../../../../../src/i18n/en.json';
import { LANGUAGES } from '../../../../../src/i18n/language';

const problems = (texts: Parameters<typeof checkOwnTexts>[0]): readonly string[] =>
  checkOwnTexts(texts).map(({ path, problem }) => `${path} ${problem}`);

describe('own wording that is said as it stands', () => {
  test.each([
    ['of an alert', { 'reach.people': 'To {people} people. {subject}!' }],
    ['with fewer placeholders', { 'reach.people': 'Too many people.' }],
    ['of the ribbon', { 'sender-unclear': 'Choose {review}.' }],
    ['of the pane, where ours has a plural', { 'audience.people': '{people} colleagues' }],
    ['of the longest button', { 'button.review': 'b'.repeat(20) }],
  ])('%s', (_, own) => {
    expect(problems({ en: own })).toEqual([]);
  });

  test('stands under the base of each language that we speak', () => {
    const bases = Object.keys(LANGUAGES).map((tag) => tag.split('-')[0]!);
    expect(problems(Object.fromEntries(bases.map((base) => [base, { failed: '!' }])))).toEqual([]);
  });
});

describe('own wording that is not', () => {
  test('is in a language that nobody is spoken to in', () => {
    expect(problems({ xx: { failed: '!' }, 'zh-Hans': { failed: '!' }, 'en-GB': {} })).toEqual([
      'texts.xx unknown-language',
      'texts.zh-Hans unknown-language',
      'texts.en-GB unknown-language',
    ]);
  });

  test('stands under no key of ours; one that is nearly right is named', () => {
    expect(checkOwnTexts({ de: { 'buttn.Review': '!', constructor: '!', ['x'.repeat(60_000)]: '!' } })).toEqual([
      { path: 'texts.de.buttn.Review', problem: 'unknown-sentence', expected: 'button.review' },
      { path: 'texts.de.constructor', problem: 'unknown-sentence', expected: '' },
      expect.objectContaining({ problem: 'unknown-sentence', expected: '' }),
    ]);
  });

  test('has a placeholder that ours has not: those there are are named', () => {
    expect(checkOwnTexts({ en: { 'reach.people': '{count} of {subject}', 'button.review': '{people}' } })).toEqual([
      { path: 'texts.en.reach.people', problem: 'unknown-placeholder', expected: '{subject} | {people} | {more}' },
      { path: 'texts.en.button.review', problem: 'unknown-placeholder', expected: '' },
    ]);
  });

  test('is too long for its place', () => {
    expect(checkOwnTexts({ en: { 'button.review': 'b'.repeat(21) } })).toEqual([
      { path: 'texts.en.button.review', problem: 'too-long', expected: '20' },
    ]);
  });
});

test('what is found is what an alert would leave out', () => {
  const own = { 'reach.people': 'So many: {people}', 'reach.through': 'To {nobody}' };
  const found = checkOwnTexts({ en: own }).map(({ path }) => path);
  const params = { subject: 's', people: 7, list: 'l' };
  const [ours, theirs] = [alertText('en', en.alert), alertText('en', en.alert, own)];
  for (const key of ['reach.people', 'reach.through'] as const)
    expect(ours(key, params) === theirs(key, params)).toBe(found.includes(`texts.en.${key}`));
});
