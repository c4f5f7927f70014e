import vm from 'node:vm';
import { expect, test } from 'vitest';
import { packLanguages } from '../../../tools/packed-texts-loader.mjs';

const ENGLISH = { alert: { one: 'One.', two: '"Two"' }, command: { go: 'Go.' } };
const WELSH = { alert: { two: 'Dau', one: 'Un' }, command: { go: 'Ewch.' } };

/** Runs the module that the loader made, and reads every language from it. */
const run = (source: string): unknown =>
  JSON.parse(
    vm.runInNewContext(
      `JSON.stringify((() => { ${source.replace('export const', 'const')} return EVERY_LANGUAGE; })())`,
    ) as string,
  );

const load = (
  others: Readonly<Record<string, typeof ENGLISH>>,
  sections: readonly string[],
  english = ENGLISH,
): unknown => run(packLanguages(new Map(Object.entries({ en: english, ...others })), sections));

test('what is packed reads as the files do, in the sections that are wanted', () => {
  expect(load({ cy: WELSH }, ['alert'])).toEqual({ en: { alert: ENGLISH.alert }, cy: { alert: WELSH.alert } });
  expect(load({ cy: WELSH }, ['alert', 'command'])).toEqual({ en: ENGLISH, cy: WELSH });
});

test('languages that nobody put in an order are packed, too', () => {
  expect(load({ xx: WELSH, yy: ENGLISH, de: WELSH }, ['command'])).toEqual({
    en: { command: ENGLISH.command },
    xx: { command: WELSH.command },
    yy: { command: ENGLISH.command },
    de: { command: WELSH.command },
  });
});

test('placeholders come back, in every language and order, and so do those that English does not have', () => {
  const english = { ...ENGLISH, alert: { one: '{list} reaches {people}.', two: '{people}' } };
  const welsh = { ...WELSH, alert: { one: '{people}, {list}, {people}.', two: '{odd}{list}' } };
  expect(
    packLanguages(
      new Map([
        ['en', english],
        ['cy', welsh],
      ]),
      ['alert'],
    ),
  ).not.toContain('{list}');
  expect(load({ cy: welsh }, ['alert'], english)).toEqual({ en: { alert: english.alert }, cy: { alert: welsh.alert } });
});

test('more placeholders than there are digits stay as they are', () => {
  const many = { ...ENGLISH, alert: { one: 'abcdefghijkl'.replace(/./g, '{$&}'), two: '{l}{a}' } };
  expect(load({}, ['alert'], many)).toEqual({ en: { alert: many.alert } });
});

test.each([
  ['missing', { one: 'Un' }],
  ['empty', { one: 'Un', two: '' }],
  ['broken in two', { one: 'Un', two: 'Dau\nTri' }],
  ['of digits, which stand for placeholders', { one: 'Un', two: '2' }],
])('a sentence that is %s fails the build, by language and key', (_, alert) => {
  const welsh = { ...WELSH, alert } as typeof WELSH;
  expect(() => load({ cy: welsh }, ['alert'])).toThrow('cy: "two"');
});

test('what two keys say in every language is there once, and both say it', () => {
  const languages = { en: { alert: { one: 'Same.', two: 'Other.', three: 'Same.' } } };
  const split = { alert: { one: 'Un.', two: 'Dau.', three: 'Tri.' } };
  const packed = (all: object): string => packLanguages(new Map(Object.entries(all)), ['alert']);
  expect(packed(languages).match(/Same/g)).toHaveLength(1);
  expect(run(packed(languages))).toEqual(languages);
  expect(run(packed({ ...languages, cy: split }))).toEqual({ ...languages, cy: split });
});
