import { describe, expect, test } from 'vitest';
import { reachOf } from '../../../../../src/engine/reach';
import { acknowledgementAsk, isTyped } from '../../../../../src/taskpane/review/acknowledgement/acknowledgement-ask';
import { facts, list, listOf } from '../../../../builders/engine/a-message';

const askFor = (...about: Parameters<typeof facts>) => acknowledgementAsk(reachOf(facts(...about)));

describe('what is asked grows with the audience', () => {
  test('below 1,000 a box', () => {
    expect(askFor({ direct: 0, lists: [listOf(999)] })).toEqual({ ticked: { people: 999 } });
  });

  test('from 1,000 the number', () => {
    expect(askFor({ direct: 0, lists: [listOf(1_000)] })).toEqual({ typed: 1_000 });
  });

  test('size unknown: a box that names the list', () => {
    expect(askFor({ direct: 3, lists: [list()] })).toEqual({ ticked: { list: 'CroydonPractices' } });
  });

  test('both where both hold', () => {
    expect(askFor({ direct: 3, lists: [list(), listOf(2_000, { address: 'b@x.example' })] })).toEqual({
      typed: 2_000,
      ticked: { list: 'CroydonPractices' },
    });
  });
});

describe('the number', () => {
  test.each(['850000', '850,000', '850 000', '850.000', "850'000", ' 850\u202f000 ', '８５００００'])(
    'is accepted as %s',
    (text) => {
      expect(isTyped(text, 850_000)).toBe(true);
    },
  );

  test.each(['', '85000', '8500001', '0x1', '8.5e5', '-850000', 'all'])('is refused as %s', (text) => {
    expect(isTyped(text, 850_000)).toBe(false);
  });
});
