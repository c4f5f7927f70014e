import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language';
import { languageModules, manifestWithTexts, readLanguages } from '../../tools/language-tables.mjs';
import type { LanguageFile } from '../../tools/language-tables.mjs';

const folder = 'src/i18n';
const languages = readLanguages(folder);
const english = languages.get('en')!;
const manifest = readFileSync('manifest.xml', 'utf8');

test('every file is a language, and the other way round', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(files.map((file) => path.basename(file, '.json')).sort()).toEqual(Object.keys(LANGUAGES).sort());
});

test('what is made of the languages is up to date', async () => {
  const stale = [...(await languageModules(languages))]
    .filter(([file, source]) => readFileSync(path.join(folder, file), 'utf8') !== source)
    .map(([file]) => `${folder}/${file} is not what the languages' files say: run "npm run languages".`);
  if (manifestWithTexts(manifest, languages) !== manifest)
    stale.push('manifest.xml says something else than src/i18n: run "npm run languages".');
  expect(stale).toEqual([]);
});

/** What a language's file lacks beside its sentences, which texts.test.ts compares with English's. */
const missingFrom = (file: LanguageFile): readonly string[] => {
  const lacks = (section: string, has: object, wanted: object, but: readonly string[] = []): readonly string[] =>
    Object.keys(wanted)
      .filter((key) => !(key in has) && !but.includes(key))
      .map((key) => `${section}.${key}`);
  return [
    ...lacks('language', file.language, english.language),
    ...lacks('manifest', file.manifest, english.manifest),
    ...lacks('message', file.message, english.message, ['smallWords']),
    ...lacks('message.outlook', file.message.outlook, english.message.outlook),
  ];
};

describe.each([...languages])('%s', (tag, file) => {
  it('says all that a language is asked for', () => {
    expect(missingFrom(file).map((key) => `src/i18n/${tag}.json: add ${key}`)).toEqual([]);
  });

  it('is offered somewhere, but for English, which the manifest has by default', () => {
    expect(file.manifest.areas.length > 0).toBe(tag !== 'en');
  });

  it('has one line that asks not to reply to all', () => {
    expect(file.message.askNotToReplyAll).toMatch(/^\S.*\S$/);
  });
});

describe('the manifest of a language more', () => {
  const another: LanguageFile = {
    ...english,
    manifest: { ...english.manifest, areas: ['xx-XX'], DisplayName: '"Vahti"' },
  };
  const withAnother = manifestWithTexts(manifest, new Map([...languages, ['xx', another]]));

  it('has its texts behind the others, escaped', () => {
    const [first = ''] = /<DisplayName[^]*?<\/DisplayName>/.exec(withAnother) ?? [];
    expect(first.split('\n').at(-2)?.trim()).toBe('<Override Locale="xx-XX" Value="&quot;Vahti&quot;"/>');
    expect(withAnother.match(/Locale="xx-XX"/g)).toHaveLength(16);
  });

  it('is otherwise the same', () => {
    expect(withAnother.replace(/.*Locale="xx-XX".*\n/g, '')).toBe(manifest);
  });

  it('is refused where a text is missing, by its name', () => {
    const { 'Group.Label': _label, ...rest } = another.manifest;
    const incomplete = { ...another, manifest: rest };
    expect(() => manifestWithTexts(manifest, new Map([...languages, ['xx', incomplete]]))).toThrow('Group.Label');
  });
});
