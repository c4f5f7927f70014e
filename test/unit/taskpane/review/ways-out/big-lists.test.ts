import { expect, test } from 'vitest';
import { decide } from '../../../../../src/engine/decide';
import type { ListEntry } from '../../../../../src/engine/facts';
import type { Layer } from '../../../../../src/policy/parse';
import { bigLists } from '../../../../../src/taskpane/review/ways-out/big-lists';
import { list, listOf, replyToAll, settings } from '../../../../builders/engine/a-message';

const of = (address: string, size: number): ListEntry => listOf(size, { address, name: address });
const unsized = (address: string, differs: Partial<ListEntry> = {}): ListEntry =>
  list({ address, name: address, familiar: true, ...differs });
const possible = { certainty: 'possible-list' } as const;

const ROWS: Layer = { lists: [{ address: 'guarded', size: 30, action: 'confirm' }] };

test.each<[string, readonly ListEntry[], readonly string[], Layer?]>([
  [
    'those as large as the step that was reached',
    [of('huge', 850_000), of('large', 5_000), of('small', 4_999)],
    ['huge', 'large'],
  ],
  ['a lower step takes smaller ones', [of('mid', 150), of('small', 30)], ['mid']],
  ['those of unknown size, where they are lists', [unsized('who-knows'), of('small', 30)], ['who-knows', 'small']],
  [
    'or look like one',
    [unsized('allstaff', { ...possible, secondSign: true }), of('huge', 6_000)],
    ['allstaff', 'huge'],
  ],
  ['not what may be a person', [unsized('jo', possible), of('huge', 6_000)], ['huge']],
  ['all, where only together they are large', [of('a', 2_000), of('b', 2_000), of('c', 2_000)], ['a', 'b', 'c']],
  [
    'one that the prompt names, however small',
    [{ ...of('guarded', 30), row: 0 }, of('huge', 6_000)],
    ['guarded', 'huge'],
    ROWS,
  ],
])('%s', (_what, lists, expected, policy) => {
  const decision = decide(replyToAll({ direct: 2, lists }), settings(policy));
  expect([...bigLists(decision)].sort()).toEqual([...expected].sort());
});

test('where no step of a thresholds was reached, every list of known size is one to drop', () => {
  const policy: Layer = { thresholds: { notice: 500 }, lists: [{ address: 'guarded', size: 30, action: 'warn' }] };
  const decision = decide(
    replyToAll({ direct: 2, lists: [{ ...of('guarded', 30), row: 0 }, of('other', 20)] }),
    settings(policy),
  );
  expect([...bigLists(decision)].sort()).toEqual(['guarded', 'other']);
});
