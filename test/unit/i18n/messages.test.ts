import { afterEach, describe, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/language';
import { ENGLISH, loadMessages } from '../../../src/i18n/messages';

afterEach(() => vi.doUnmock('../../../src/i18n/fr.json'));

test.each(Object.keys(LANGUAGES))('%s has its own messages', async (language) => {
  const messages = await loadMessages([language]);
  expect(language.startsWith(messages.language)).toBe(true);
  expect(messages.pane['settings.title'] === ENGLISH.pane['settings.title']).toBe(language === 'en');
});

describe('which language', () => {
  test.each([
    [['de-CH'], 'de'],
    [['zh-CN'], 'zh'],
    [['zh-TW', 'de'], 'de'],
    [['', 'sv-SE'], 'sv'],
    [['tlh', 'pt-BR'], 'pt'],
    [['en-GB', 'de'], 'en'],
    [['tlh'], 'en'],
    [[], 'en'],
  ])('%j gets %s', async (wanted, language) => {
    expect((await loadMessages(wanted)).language).toBe(language);
  });
});

test('a file that does not come leaves the pane in English', async () => {
  vi.resetModules();
  vi.doMock('../../../src/i18n/fr.json', () => {
    throw new Error('offline');
  });
  const { loadMessages: load } = await import('../../../src/i18n/messages');
  expect((await load(['fr'])).language).toBe('en');
});

test('a sentence that a language lacks is said in English', async () => {
  vi.resetModules();
  vi.doMock('../../../src/i18n/fr.json', () => ({ default: { alert: {}, pane: { 'settings.title': 'Paramètres' } } }));
  const { loadMessages: load } = await import('../../../src/i18n/messages');
  const { language, pane } = await load(['fr']);
  expect([language, pane['settings.title'], pane['button.undo']]).toEqual([
    'fr',
    'Paramètres',
    ENGLISH.pane['button.undo'],
  ]);
});

describe('the pseudo languages', () => {
  test('are longer and accented, keep their placeholders, and the second runs from right to left', async () => {
    const [left, right] = [await loadMessages(['qps-ploc']), await loadMessages(['qps-plocm'])];
    expect([left.direction, right.direction]).toEqual(['ltr', 'rtl']);
    const sentence = left.alert['reach.people'];
    expect(sentence).toMatch(/^\[.*\{subject\}.*\{people\}.*\]$/);
    expect(sentence.length).toBeGreaterThan(ENGLISH.alert['reach.people'].length * 1.3);
    expect(left.pane['reached.size']).toMatchObject({ plural: 'people', one: expect.stringContaining('{people}') });
  });
});
