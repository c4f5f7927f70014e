import { describe, expect, test } from 'vitest';
import { dayText } from '../../../../../src/taskpane/review/audience/day-text';
import { LANGUAGES } from '../../../../../src/i18n/language';

/** Noon in London: the same day wherever the tests run, but for the farthest islands. */
const NOON = Date.UTC(2026, 10, 3, 12);

describe('a day', () => {
  test.each([
    ['de', '3. November 2026'],
    ['fr', '3 novembre 2026'],
    ['ja', '2026年11月3日'],
  ])('is written as %s does', (language, text) => {
    expect(dayText(language, NOON)).toBe(text);
  });

  test.each(Object.keys(LANGUAGES))('can be written in %s', (language) => {
    expect(dayText(language, NOON)).toMatch(/2026/);
  });

  test.each([NaN, Infinity, -Infinity, 8.64e15 + 1, 1e300])('is not made up from %d', (at) => {
    expect(dayText('en', at)).toBeUndefined();
  });
});
