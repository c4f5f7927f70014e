import vm from 'node:vm';
import { expect, test } from 'vitest';
import { packKeys, packSentences, packTexts, pickSections } from '../../../tools/texts-loader.mjs';

const ENGLISH = { alert: { one: 'One.', two: '"Two"' }, command: { go: 'Go.' }, pane: { long: 'Long.' } };

/** Runs the module that the loader made. */
const run = (source: string): unknown => {
  const body = source.replaceAll('export const', 'const').replace('export default', 'return');
  return JSON.parse(vm.runInNewContext(`JSON.stringify((() => { ${body} })())`) as string);
};

const load = (texts: typeof ENGLISH, sections: readonly string[]): unknown =>
  run(packKeys(ENGLISH, sections) + packTexts(texts, ENGLISH, sections));

test('what is packed reads as the file does', () => {
  expect(load(ENGLISH, ['alert'])).toEqual({ alert: ENGLISH.alert });
  expect(load(ENGLISH, ['alert', 'command'])).toEqual({ alert: ENGLISH.alert, command: ENGLISH.command });
});

test('placeholders come back, in every language and order, and so do those that English does not have', () => {
  const english = { ...ENGLISH, alert: { one: '{list} reaches {people}.', two: '{people}' } };
  const welsh = { ...ENGLISH, alert: { one: '{people}, {list}, {people}.', two: '{odd}{list}' } };
  const source = packKeys(english, ['alert']) + packTexts(welsh, english, ['alert']);
  expect(source).not.toContain('{list}');
  expect(run(source)).toEqual({ alert: welsh.alert });
});

test('a sentence that has the sign of a placeholder fails the build', () => {
  const signed = { ...ENGLISH, alert: { one: '100 %', two: 'Two' } };
  expect(() => packTexts(signed, ENGLISH, ['alert'])).toThrow('sign %');
});

test('what is not packed is the file without its other sections', () => {
  expect(JSON.parse(pickSections(ENGLISH, ['pane']))).toEqual({ pane: ENGLISH.pane });
});

test('what a page has without keys gets them of English, and English where a sentence is missing', () => {
  const welsh = { alert: { two: 'Dau' }, pane: { long: { plural: 'people', other: 'Hir.' } } };
  const source = packSentences(welsh as unknown as typeof ENGLISH, ENGLISH, ['alert', 'pane']);
  const [imported = '', ...rest] = source.split('\n');
  expect(imported).toBe("import english from './en.json';");
  expect(source).not.toContain('two');
  const english = `const english = ${pickSections(ENGLISH, ['alert', 'pane'])};`;
  expect(run([english, ...rest].join('\n'))).toEqual({ alert: { one: 'One.', two: 'Dau' }, pane: welsh.pane });
});

test("a language's own order does not matter", () => {
  const welsh = { ...ENGLISH, alert: { two: 'Dau', one: 'Un' } };
  expect(load(welsh, ['alert'])).toEqual({ alert: { one: 'Un', two: 'Dau' } });
});

test.each([
  ['missing', { ...ENGLISH, alert: { one: 'Un' } }],
  ['empty', { ...ENGLISH, alert: { one: 'Un', two: '' } }],
  ['broken in two', { ...ENGLISH, alert: { one: 'Un', two: 'Dau\nTri' } }],
])('a sentence that is %s fails the build', (_what, texts) => {
  expect(() => packTexts(texts as unknown as typeof ENGLISH, ENGLISH, ['alert'])).toThrow('"alert"');
});
