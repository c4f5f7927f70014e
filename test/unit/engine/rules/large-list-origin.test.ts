import { expect, test } from 'vitest';
import { known, unknown } from '../../../../src/engine/facts';
import type { OriginalList } from '../../../../src/engine/facts';
import { largeListOrigin } from '../../../../src/engine/rules/large-list-origin';
import { actionOf, facts, replyToAll, verdictOf } from '../../../builders/engine/a-message';

const wentTo = (differs: Partial<OriginalList>) =>
  known(
    {
      people: 0,
      lists: [{ name: 'All staff', size: known(3000, 'policy'), familiar: false, stillReached: true, ...differs }],
    },
    'quoted-header',
  );

test('the thread went to a large list that is still reached: warn', () => {
  expect(verdictOf(largeListOrigin, replyToAll({ original: wentTo({}) }))).toMatchObject({
    action: 'warn',
    messageId: 'known',
    params: { list: 'All staff', size: 3000 },
  });
});

test('the list was dropped: silent to a few, warned to 25', () => {
  const original = wentTo({ stillReached: false });
  expect(actionOf(largeListOrigin, replyToAll({ direct: 24, original }))).toBe('silent');
  expect(actionOf(largeListOrigin, replyToAll({ direct: 25, original }))).toBe('warn');
});

test('a list under 1,000 is not large', () => {
  expect(actionOf(largeListOrigin, replyToAll({ original: wentTo({ size: known(999, 'policy') }) }))).toBe('silent');
});

test('an unknown list counts unless this person knows it', () => {
  const size = unknown('not-in-catalogue');
  expect(verdictOf(largeListOrigin, replyToAll({ original: wentTo({ size }) }))?.messageId).toBe('unknown');
  expect(actionOf(largeListOrigin, replyToAll({ original: wentTo({ size, familiar: true }) }))).toBe('silent');
});

test('a reply to the sender alone leaves the list behind', () => {
  expect(actionOf(largeListOrigin, facts({ original: wentTo({}) }))).toBe('silent');
});

test('without a quote and a snapshot there is nothing to say', () => {
  expect(actionOf(largeListOrigin, replyToAll({ direct: 500 }))).toBe('silent');
});
