import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StormWord } from '../../../src/engine/facts';
import { stormConcepts } from '../../../src/signals/storm-concepts';
import { STORM_PHRASES } from '../../../src/signals/storm-phrases';
import { stormWords } from '../../../src/signals/storm-words';
import { workOf } from '../../builders/signals/work-of';

type Kind = StormWord | 'neither';

/**
 * One file a language: what people write in a storm, what they write on any other day, and under `missed` what is
 * known to be taken for something else. Whoever makes one of those come out right moves it up.
 */
type Replies = Readonly<Record<Kind, readonly string[]>> & {
  readonly missed: Partial<Record<Kind, readonly string[]>>;
};

const FOLDER = path.join(import.meta.dirname, 'storm-replies');
const LANGUAGES = fs.readdirSync(FOLDER).map((file) => {
  const replies = JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as Replies;
  return [path.basename(file, '.json'), replies] as const;
});
const KINDS: readonly Kind[] = ['asks-removal', 'tells-to-stop', 'neither', 'me-too', 'thanks', 'test'];

function isTakenFor(kind: Kind, text: string): boolean {
  const words = stormWords(text);
  return kind === 'neither'
    ? !words.includes('asks-removal') && !words.includes('tells-to-stop')
    : words.includes(kind);
}

describe.each(LANGUAGES)('%s', (_, replies) => {
  describe.each(KINDS)('%s', (kind) => {
    test.each(replies[kind])('%j', (text) => {
      expect(isTakenFor(kind, text)).toBe(true);
    });

    test.each(replies.missed[kind] ?? [])('known to be missed: %j', (text) => {
      expect(isTakenFor(kind, text)).toBe(false);
    });
  });
});

test('twelve languages', () => {
  expect(LANGUAGES.map(([tag]) => tag).sort()).toEqual(
    ['cy', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv', 'zh'].sort(),
  );
});

describe('however it is written', () => {
  const ASKS = [
    'please remove me from this list',
    'PLEASE REMOVE ME FROM THIS LIST!!!',
    'Please – remove me from this list…',
    'Dear all,\r\n\r\nplease remove me from this list.\r\n\r\nKind regards,\r\nGrace',
    'Dear all,\n\nI have been getting these for two days now and have no idea why. Could somebody please\nremove me from whatever list this is.\n\nKind regards,\nGrace',
    'ＰＬＥＡＳＥ　ＲＥＭＯＶＥ　ＭＥ　ＦＲＯＭ　ＴＨＩＳ　ＬＩＳＴ',
    'Dila\u0301 i\u0301, tynnwch fi oddi ar y rhestr',
    'je souhaite etre retire\u0301e de cette liste',
    'bitte loescht mich aus dem verteiler',
    'usuncie mnie z tej listy',
  ];

  test.each(ASKS)('%j asks to be removed', (text) => {
    expect(stormWords(text)).toContain('asks-removal');
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

describe('the kinds that only add up', () => {
  test('only when they are the whole message', () => {
    const long = 'The second half of the figures is in the attached sheet, and the first follows on Monday morning.';
    expect(stormWords(`Thanks! ${long}`)).toEqual([]);
    expect(stormWords(`Me too. ${long}`)).toEqual([]);
    expect(stormWords(`Test results: ${long}`)).toEqual([]);
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

describe('the table', () => {
  const entries: (readonly [concept: string, phrase: string])[] = [];
  let concept = '';
  for (const [, mark, phrase] of STORM_PHRASES.matchAll(/([^a-z* \u3000-\uffff]*)([a-z*\u3000-\uffff]+)/g)) {
    if (mark) concept = mark;
    entries.push([concept, phrase!]);
  }

  test('holds hundreds of entries', () => {
    expect(entries.length).toBeGreaterThan(300);
  });

  test('no entry is hidden by another', () => {
    const hidden = entries.filter(([meant, phrase]) => {
      const isOpen = phrase.length > 3 && phrase < '\u3000' && !phrase.includes('*');
      // Between two strangers, so that neither the beginning nor the end of a sentence stands beside it.
      const text = `stranger ${isOpen ? `${phrase}q` : phrase.replace('*', 'q')} stranger`;
      return stormConcepts(text) !== `.x${meant}x.`;
    });
    expect(hidden).toEqual([]);
  });
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
    const phrases = STORM_PHRASES.match(/[a-z\u3000-\uffff]+/g)!;
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
