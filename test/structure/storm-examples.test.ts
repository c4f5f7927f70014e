import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language';
import { LIKELY, stormWords } from '../../src/signals/storm-words';
import { sentencesOf } from '../../src/signals/storm-words/features';
import {
  bareText,
  missingExamples,
  readExamples,
  STORM_LABELS,
  TAUGHT_LANGUAGES,
} from '../builders/signals/storm-examples';
import { sourcesDigest } from '../builders/signals/storm-weights';

/** Sentences of a language, and how many ordinary ones each that is not comes with. */
const LEAST = 300;
const ORDINARY_SHARE = 2;
const LONGEST = 300;
/** Of what must be found: what ends later weighs less. */
const SHORT = 70;

test('every language of the guard has its examples', () => {
  const files = fs
    .readdirSync(path.resolve('src/signals/storm-words/examples'))
    .filter((file) => file.endsWith('.json'));
  expect(missingExamples(Object.keys(LANGUAGES))).toEqual([]);
  expect(files.map((file) => path.basename(file, '.json')).sort()).toEqual([...TAUGHT_LANGUAGES].sort());
});

test('a language that has none yet is told what to write, and stops no other test', () => {
  expect(missingExamples(['en', 'xx'])).toEqual([
    'xx has no examples: write src/signals/storm-words/examples/xx.json (CONTRIBUTING.md, "Teach it a sentence") and run "npm run storm-words".',
  ]);
});

test('the weights were learned from these examples', () => {
  const written = fs.readFileSync(path.resolve('src/signals/storm-words/weights.ts'), 'utf8');
  expect(written, 'run "npm run storm-words" and commit what it writes').toContain(sourcesDigest());
});

describe.each(TAUGHT_LANGUAGES)('%s', (language) => {
  const examples = readExamples(language);
  const all = Object.entries(examples).flatMap(([label, texts]) => texts.map((text) => ({ label, text })));

  test(`has at least ${LEAST} sentences, ordinary ones twice as many as storm words`, () => {
    expect(all.length).toBeGreaterThanOrEqual(LEAST);
    const storm = STORM_LABELS.reduce((sum, label) => sum + examples[label].length, 0);
    expect(examples.none.length + examples.boilerplate.length).toBeGreaterThanOrEqual(storm * ORDINARY_SHARE);
  });

  test('what must be found is one short sentence, and is found', () => {
    const wrong = examples['must-be-found'].filter(
      (text) => text.length > SHORT || sentencesOf(text).length > 1 || stormWords(text).length === 0,
    );
    expect(wrong, 'run "npm run storm-words"; sentences that are too long belong under another label').toEqual([]);
  });

  test('what must be likely is, in a storm and to a list that nobody knows', () => {
    expect(
      examples['must-be-likely'].filter((text) => stormWords(text, LIKELY).length === 0),
      'run "npm run storm-words"',
    ).toEqual([]);
  });

  test('says each sentence once, on one line', () => {
    const seen = new Map<string, string>();
    const wrong = all.flatMap(({ label, text }) => {
      const before = seen.get(bareText(text));
      seen.set(bareText(text), label);
      if (before !== undefined) return [`"${text}" stands under ${before} and ${label}`];
      return text.length > LONGEST || text !== text.trim() || /[\r\n\t]/.test(text)
        ? [`"${text}" is too long or no line`]
        : [];
    });
    expect(wrong).toEqual([]);
  });
});
