import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/i18n/language';
import { languages, replyLabels } from '../../../../src/preview/model/reply-labels';

it('has each language that the guard speaks under Outlook’s own name for it, and the two for tests', () => {
  const tags = languages.map(({ tag }) => tag);
  const bases = tags.map((tag) => tag.split('-')[0]);
  expect(bases).toEqual([...Object.keys(LANGUAGES).map((tag) => tag.split('-')[0]), 'qps', 'qps']);
  expect(tags.filter((tag) => !/^([a-z]{2}-[A-Z]{2}|qps-plocm?)$/.test(tag))).toEqual([]);
  expect(tags).toEqual(expect.arrayContaining(['en-GB', 'zh-CN', 'qps-ploc', 'qps-plocm']));
});

it('writes replies in each, in English where it has no words', () => {
  expect(replyLabels('de-DE').reply).toBe('AW: ');
  expect(replyLabels('qps-plocm')).toBe(replyLabels('en-GB'));
});
