import vm from 'node:vm';
import { expect, test } from 'vitest';
import { packSentences, pickSections } from '../../../tools/texts-loader.mjs';

const ENGLISH = { alert: { one: 'One.', two: '"Two"' }, command: { go: 'Go.' }, pane: { long: 'Long.' } };

/** Runs the module that the loader made. */
const run = (source: string): unknown => {
  const body = source.replace('export default', 'return');
  return JSON.parse(vm.runInNewContext(`JSON.stringify((() => { ${body} })())`) as string);
};

test('JSON is the file without its other sections', () => {
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
