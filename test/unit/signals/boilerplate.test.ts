import { describe, expect, test } from 'vitest';
import { newText } from '../../../src/signals/new-text';
import { stormWords } from '../../../src/signals/storm-words';
import { readExamples, TAUGHT_LANGUAGES } from '../../builders/signals/storm-examples';

describe.each(TAUGHT_LANGUAGES)('%s', (language) => {
  const taken = readExamples(language).boilerplate.filter((text) => stormWords(newText(text, undefined)).length > 0);

  test('disclaimers, footers, device lines, banners and automatic answers are no storm words', () => {
    expect(taken).toEqual([]);
  });
});
