import vm from 'node:vm';
import { expect, test } from 'vitest';
import { packKeys, packTexts, pickSections } from '../../../tools/texts-loader.mjs';

const ENGLISH = { alert: { one: 'One.', two: '"Two"' }, command: { go: 'Go.' }, pane: { long: 'Long.' } };

/** Runs the module that the loader made. */
const load = (texts: typeof ENGLISH, sections: readonly string[]): string => {
  const source = (packKeys(ENGLISH, sections) + packTexts(texts, ENGLISH, sections))
    .replaceAll('export const', 'const')
    .replace('export default', 'return');
  return vm.runInNewContext(`JSON.stringify((() => { ${source} })())`) as string;
};

test('what is packed reads as the file does', () => {
  expect(JSON.parse(load(ENGLISH, ['alert']))).toEqual({ alert: ENGLISH.alert });
  expect(JSON.parse(load(ENGLISH, ['alert', 'command']))).toEqual({ alert: ENGLISH.alert, command: ENGLISH.command });
});

test('what is not packed is the file without its other sections', () => {
  expect(JSON.parse(pickSections(ENGLISH, ['pane']))).toEqual({ pane: ENGLISH.pane });
});

test("a language's own order does not matter", () => {
  const welsh = { ...ENGLISH, alert: { two: 'Dau', one: 'Un' } };
  expect(JSON.parse(load(welsh, ['alert']))).toEqual({ alert: { one: 'Un', two: 'Dau' } });
});

test.each([
  ['missing', { ...ENGLISH, alert: { one: 'Un' } }],
  ['empty', { ...ENGLISH, alert: { one: 'Un', two: '' } }],
  ['broken in two', { ...ENGLISH, alert: { one: 'Un', two: 'Dau\nTri' } }],
])('a sentence that is %s fails the build', (_what, texts) => {
  expect(() => packTexts(texts as unknown as typeof ENGLISH, ENGLISH, ['alert'])).toThrow('"alert"');
});
