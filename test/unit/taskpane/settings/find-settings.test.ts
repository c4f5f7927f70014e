import { describe, expect, test } from 'vitest';
import { findSettings, fold } from '../../../../src/taskpane/settings/find-settings';

test.each([
  ['Éléphant', 'elephant'],
  ['ŁÓDŹ', 'lodz'],
  ['Straße', 'strasse'],
  ['ＡＢ', 'ab'],
  ['Smörgås', 'smorgas'],
])('%s is found as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

const INDEX = {
  thresholds: { title: 'Antwoorden aan allen', settings: { warn: ['Waarschuwen'], block: ['Tegenhouden'] } },
  language: { title: 'Langue', settings: { language: ['français', '日本語'] } },
};

describe('what is found by', () => {
  test.each([
    ['', 3, ['thresholds', 'language']],
    ['  ', 3, ['thresholds', 'language']],
    ['allen', 2, ['thresholds']],
    ['aan tegen', 1, ['thresholds']],
    ['FRANCAIS', 1, ['language']],
    ['日本', 1, ['language']],
    ['waarschuwen francais', 0, []],
    ['.*', 0, []],
  ])('%j', (query, count, sections) => {
    const found = findSettings(query, INDEX);
    expect([found.count, ['thresholds', 'language'].filter((section) => found.has(section))]).toEqual([
      count,
      sections,
    ]);
  });

  test('a word of one setting alone: of its section no other', () => {
    const found = findSettings('waarsch', INDEX);
    expect([found.has('thresholds', 'warn'), found.has('thresholds', 'block'), found.has('elsewhere', 'x')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
