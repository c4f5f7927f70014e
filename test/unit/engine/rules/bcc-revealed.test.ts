import { expect, test } from 'vitest';
import { known, unknown } from '../../../../src/engine/facts';
import { bccRevealed } from '../../../../src/engine/rules/bcc-revealed';
import { actionOf, facts, replyToAll } from '../../../builders/engine/a-message';

const wasBcc = known(true, 'quoted-header');

test('answering all as a blind copy is noticed', () => {
  expect(actionOf(bccRevealed, replyToAll({ direct: 2, wasBcc }))).toBe('notice');
});

test('silent to one person, where I was named, and where it cannot be known', () => {
  expect(actionOf(bccRevealed, facts({ wasBcc }))).toBe('silent');
  expect(actionOf(bccRevealed, replyToAll({ wasBcc: known(false, 'quoted-header') }))).toBe('silent');
  expect(actionOf(bccRevealed, replyToAll({ wasBcc: unknown('names-only') }))).toBe('silent');
});
