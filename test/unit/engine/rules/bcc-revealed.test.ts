import { expect, test } from 'vitest';
import { known, unknown } from '../../../../src/engine/facts';
import { bccRevealed } from '../../../../src/engine/rules/bcc-revealed';
import { actionOf, facts, findingOf, replyToAll, settings } from '../../../builders/engine/a-message';

const wasBcc = known('yes' as const, 'quoted-header');

test('answering all as a blind copy is noticed', () => {
  expect(actionOf(bccRevealed, replyToAll({ direct: 2, wasBcc }))).toBe('notice');
});

test('silent to one person, where I was named, and where it cannot be known', () => {
  expect(actionOf(bccRevealed, facts({ wasBcc }))).toBe('silent');
  expect(actionOf(bccRevealed, replyToAll({ wasBcc: known('no', 'quoted-header') }))).toBe('silent');
  expect(actionOf(bccRevealed, replyToAll({ wasBcc: unknown('names-only') }))).toBe('silent');
});

test('what names alone tell is weak, and a notice whatever policy makes of the rule', () => {
  const likely = replyToAll({ direct: 30, wasBcc: known('likely', 'quoted-header') });
  for (const action of ['default', 'warn', 'block'] as const)
    expect(findingOf('bcc-revealed', likely, settings({ rules: { 'bcc-revealed': action } }))).toMatchObject({
      action: 'notice',
      certainty: 'weak',
    });
  const sure = replyToAll({ direct: 30, wasBcc });
  expect(findingOf('bcc-revealed', sure, settings({ rules: { 'bcc-revealed': 'block' } }))?.action).toBe('block');
});
