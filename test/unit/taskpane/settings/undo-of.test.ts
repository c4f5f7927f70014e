import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../../src/policy/parse';
import { undoOf } from '../../../../src/taskpane/settings/undo-of';
import { anyLayer } from '../../../builders/pane/any-layer';

const a = { address: 'a@corp.example' };
const b = { address: 'b@corp.example' };
const c = { address: 'c@corp.example' };

test('nothing changed: nothing to take back', () => {
  expect(undoOf({ before: { thresholds: { warn: 5 } }, after: { thresholds: { warn: 5 } } })).toBeUndefined();
});

test('whatever led to a layer, taking it back leads to the one before', () => {
  fc.assert(
    fc.property(anyLayer, anyLayer, (before, after) => {
      const undo = undoOf({ before, after });
      expect(undo ? undo(after) : before).toEqual(before);
    }),
  );
});

describe('what was changed elsewhere meanwhile stays', () => {
  test.each<[string, { before: Layer; after: Layer; meanwhile: Layer; undone: Layer }]>([
    [
      'another step',
      {
        before: { thresholds: { warn: 60 } },
        after: { thresholds: { warn: 50 } },
        meanwhile: { thresholds: { warn: 50, block: 900 } },
        undone: { thresholds: { warn: 60, block: 900 } },
      },
    ],
    [
      'another list',
      {
        before: { knownLists: [a] },
        after: { knownLists: [a, b] },
        meanwhile: { knownLists: [a, b, c] },
        undone: { knownLists: [a, c] },
      },
    ],
    [
      'the same list, taken in anew',
      {
        before: { knownLists: [a] },
        after: {},
        meanwhile: { knownLists: [{ ...a, size: 9 }] },
        undone: { knownLists: [{ ...a, size: 9 }] },
      },
    ],
    [
      'another setting',
      {
        before: {},
        after: { notices: 'hide' },
        meanwhile: { notices: 'hide', language: 'cy' },
        undone: { language: 'cy' },
      },
    ],
    [
      'all of what came after a reset',
      {
        before: { knownLists: [a], language: 'cy' },
        after: {},
        meanwhile: { knownLists: [b] },
        undone: { knownLists: [b, a], language: 'cy' },
      },
    ],
  ])('%s', (_, { before, after, meanwhile, undone }) => {
    expect(undoOf({ before, after })!(meanwhile)).toEqual(undone);
  });
});
