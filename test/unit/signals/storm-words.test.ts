import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stormWords } from '../../../src/signals/storm-words';
import { weighedText } from '../../../src/cli/policy/explain/weighed-words';
import { readExamples, TAUGHT_LANGUAGES } from '../../builders/signals/storm-examples';
import { workOf } from '../../builders/signals/work-of';

/** The examples are harder than real mail: no sentence stands there twice. */
const LEAST_FOUND = 0.45;
const MOST_FALSE = 0.035;

describe.each(TAUGHT_LANGUAGES)('%s', (language) => {
  const examples = readExamples(language);
  const shareOf = (texts: readonly string[]): number =>
    texts.filter((text) => stormWords(text).length > 0).length / texts.length;

  test('most requests to be removed and to stop are found', () => {
    expect(shareOf([...examples['asks-removal'], ...examples['tells-to-stop']])).toBeGreaterThan(LEAST_FOUND);
  });

  test('hardly an ordinary text is taken for one', () => {
    expect(shareOf([...examples.none, ...examples.boilerplate])).toBeLessThan(MOST_FALSE);
  });
});

describe('what says nothing by its words', () => {
  test.each([
    'Delegates,\n\nthe hall opens at nine.',
    'Drop-off: 07:45, collection: 15:10.',
    'Please stop the pump.',
    'Can you add me to the group and take Anna off? She has left.',
    'The slides are at https://www.dropbox.com/s/abc/slides.pdf and the room is booked.',
    'We use SharePoint, Dropbox, and Teams.',
    'Entfernung: 5 km',
    'Haalbaarheid: goed',
    ' src/a.ts | 4 ++--\n 2 files changed, 3 insertions(+), 4 deletions(-)',
    'Agenda:\n1. Welcome\n2. Removals\n3. Close',
    'If you have received this email in error please reply to the sender and delete it.',
  ])('%j', (text) => {
    expect(stormWords(text)).toEqual([]);
  });
});

test('a request that no rule knows is learned from the examples', () => {
  expect(stormWords('Kindly unsub my mailbox from the distribution.')).toEqual(['asks-removal']);
});

test('the words that weighed are named, the heaviest first', () => {
  const weighed = weighedText('Hello all. Please unsubscribe me from this list.')!.words;
  expect(weighed.map(({ word }) => word).join(' ')).toContain('unsubscribe');
  expect(weighed.map(({ word }) => word).join(' ')).not.toContain('hello');
  const weights = weighed.map(({ weight }) => Math.abs(weight));
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

describe('however it is written', () => {
  const ASKS = [
    'please remove me from this list',
    'PLEASE REMOVE ME FROM THIS LIST!!!',
    'Please – remove me from this list…',
    'Dear all,\r\n\r\nplease remove me from this list.\r\n\r\nKind regards,\r\nGrace',
    'Dear all,\n\nI have been getting these for two days now and have no idea why. Could somebody please\nremove me from whatever list this is.\n\nKind regards,\nGrace',
    'ＰＬＥＡＳＥ　ＲＥＭＯＶＥ　ＭＥ　ＦＲＯＭ　ＴＨＩＳ　ＬＩＳＴ',
    'Dila\u0301, tynnwch fi oddi ar y rhestr',
    'je souhaite etre retire\u0301e de cette liste',
    'bitte loescht mich aus dem verteiler',
    'usuncie mnie z tej listy',
  ];

  test.each(ASKS)('%j is found', (text) => {
    expect(stormWords(text)).toHaveLength(1);
  });

  test.each([
    'don’t reply all',
    "DON'T REPLY ALL",
    'dont reply-all',
    'N’envoyez plus de réponses, ne répondez pas à tous',
  ])('%j tells others to stop', (text) => {
    expect(stormWords(text)).toContain('tells-to-stop');
  });
});

test('each kind comes once', () => {
  expect(stormWords('Remove me! Remove me! Unsubscribe! Stop replying! Please stop replying to all!')).toEqual([
    'asks-removal',
    'tells-to-stop',
  ]);
});

test('a text without words', () => {
  expect(stormWords('')).toEqual([]);
  expect(stormWords(' \r\n\t… 🦊 !!! ')).toEqual([]);
});

describe('work is bounded', () => {
  const READ = 4_000;
  const UNITS = [
    ...['remove me ', 'not ', 'i want to ', 'please ', 'a@', '@', 'x', '+1', '. ', '\n', ' ', "m'", 'stop reply '],
    ...['forget not ', 'not forget ', 'reply all ', 'why i ', 'me x ', '全', 'から外', 'の', '请', 'i ', 'list '],
  ];
  const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

  test.each(UNITS)('%j over and over: twice the text, hardly more than twice the work', (unit) => {
    stormWords(unit);
    const work = (length: number): number => {
      const text = fill(unit, length);
      return workOf(() => stormWords(text));
    };
    expect(work(READ)).toBeLessThanOrEqual(2.3 * work(READ / 2) + 5_000);
    expect(work(1_000_000)).toBeLessThanOrEqual(work(READ) + READ);
  });

  // What a pattern does inside is not counted above: one that backtracks without bound never ends here.
  test('any mixture of words of all languages is read in no time', () => {
    const phrases =
      'please remove my name from list how do i want not to unsubscribe stop reply all sender only 全员'.split(' ');
    const word = fc.oneof(
      fc.constantFrom(...phrases),
      fc.constantFrom('.', ',', '\n', 'stranger', 'an', 'a@b.example'),
    );
    const units = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `${words.join(' ')} `);
    fc.assert(
      fc.property(units, (unit) => {
        const found = stormWords(fill(unit, READ));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});
