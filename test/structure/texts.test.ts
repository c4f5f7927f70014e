import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MessageTemplate } from '../../src/i18n/format';
import { baseOf } from '../../src/i18n/format';
import { LANGUAGES } from '../../src/i18n/language';
import { pluralCategory } from '../../src/i18n/plural';

const SECTIONS = ['alert', 'command', 'reading', 'fieldTest', 'pane'] as const;
type Sentences = Readonly<Record<string, string>>;
interface Texts {
  readonly alert: Sentences;
  readonly command: Sentences;
  readonly reading: Sentences;
  readonly fieldTest: Sentences;
  readonly pane: Readonly<Record<string, MessageTemplate>>;
}

const read = (language: string): Texts => JSON.parse(readFileSync(`src/i18n/${language}.json`, 'utf8')) as Texts;

const english = read('en');
const placeholders = (sentence: string): string => [...new Set(sentence.match(/\{\w+\}/g))].sort().join(' ');
const formsOf = (message: MessageTemplate): readonly string[] =>
  typeof message === 'string'
    ? [message]
    : Object.entries(message)
        .filter(([name]) => name !== 'plural')
        .map(([, form]) => form);

/** Whole millions apart, which our rules tell as `other`. */
const NUMBERS = [...Array.from({ length: 1001 }, (_, n) => n), 850_000];

describe.each(Object.keys(LANGUAGES))('%s', (language) => {
  const texts = read(language);

  test.each(SECTIONS)('%s has the sentences of English, in its order', (section) => {
    expect(Object.keys(texts[section])).toEqual(Object.keys(english[section]));
  });

  test.each(SECTIONS)('%s has the placeholders of English, in every form', (section) => {
    const wrong = Object.entries(texts[section]).flatMap(([key, message]) => {
      const ours = english[section][key];
      if (ours === undefined) return [];
      const wanted = new Set(formsOf(ours).map(placeholders));
      return formsOf(message)
        .filter((form) => form === '' || !wanted.has(placeholders(form)))
        .map(
          (form) => `${key}: "${form}" has ${placeholders(form) || 'none'}, English has ${[...wanted].join(' or ')}`,
        );
    });
    expect(wrong).toEqual([]);
  });

  test('a message that is counted has a form for every number, and no form that no number takes', () => {
    const used = new Set<string>(['other', ...NUMBERS.map((n) => pluralCategory(baseOf(language), n))]);
    const wrong = Object.entries(texts.pane).flatMap(([key, message]) => {
      const isCounted = typeof english.pane[key] !== 'string';
      if (typeof message === 'string')
        return isCounted ? [`${key}: give it a form for each of ${[...used].join(', ')}`] : [];
      const forms = Object.keys(message).filter((name) => name !== 'plural');
      return forms.sort().join() === [...used].sort().join() ? [] : [`${key}: has ${forms.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('nothing in a packed section breaks a line, and a label is not a sentence', () => {
    const packed = [texts.alert, texts.command, texts.reading, texts.fieldTest].flatMap((section) =>
      Object.values(section),
    );
    expect(packed.filter((sentence) => sentence.includes('\n') || sentence !== sentence.trim())).toEqual([]);
    expect(texts.alert['button.review']?.length).toBeLessThanOrEqual(20);
  });

  test('what a ribbon function says fits a notification with the longest name', () => {
    const review = texts.alert['button.review'] ?? '';
    const longest = Object.values(texts.command).map((sentence) =>
      sentence.replace('{name}', 'N'.repeat(60)).replace('{review}', review),
    );
    expect(longest.filter((sentence) => sentence.length > 150)).toEqual([]);
  });
});
