import { expect, test } from 'vitest';
import { reachOf } from '../../../../../src/engine/reach';
import { audienceHeading } from '../../../../../src/taskpane/review/audience/audience-heading';
import { facts, list, listOf } from '../../../../builders/engine/a-message';

const possible = list({ certainty: 'possible-list' });

test.each([
  ['nobody', facts({ direct: 0 })],
  ['people', facts({ direct: 1 })],
  ['people', facts({ direct: 40 })],
  ['about', facts({ direct: 0, lists: [listOf(850_000)] })],
  ['at-least', facts({ direct: 40, truncated: true })],
  ['at-least', facts({ direct: 3, lists: [possible] })],
  ['unknown', facts({ direct: 0, truncated: true })],
  ['unknown', facts({ direct: 0, lists: [possible] })],
  ['unknown', facts({ direct: 0, lists: [list()] })],
  ['unknown', facts({ direct: 1, lists: [list()] })],
  ['unknown-and-people', facts({ direct: 0, lists: [list(), listOf(3_000)] })],
])('says %s', (shape, about) => {
  expect(audienceHeading(reachOf(about))).toBe(`audience.${shape}`);
});
