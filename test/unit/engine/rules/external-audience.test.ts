import { expect, test } from 'vitest';
import { externalAudience } from '../../../../src/engine/rules/external-audience';
import { actionOf, facts, settings, verdictOf } from '../../../builders/engine/a-message';

test('off until policy sets a limit', () => {
  expect(actionOf(externalAudience, facts({ outsideDomains: 40 }))).toBe('silent');
});

test('warns from the limit on, for any kind of message', () => {
  const three = settings({ outsideDomains: 3 });
  expect(actionOf(externalAudience, facts({ outsideDomains: 2 }), three)).toBe('silent');
  expect(verdictOf(externalAudience, facts({ kind: 'new', outsideDomains: 3 }), three)).toMatchObject({
    action: 'warn',
    params: { domains: 3 },
  });
});
