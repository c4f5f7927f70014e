import { expect, test } from 'vitest';
import { externalAudience } from '../../../../src/engine/rules/external-audience';
import { actionOf, facts, list, settings, verdictOf } from '../../../builders/engine/a-message';

test('off until policy sets a limit', () => {
  expect(actionOf(externalAudience, facts({ direct: 40, outsideDomains: 40 }))).toBe('silent');
});

test('warns from the limit on, for any kind of message', () => {
  const three = settings({ outsideDomains: 3 });
  expect(actionOf(externalAudience, facts({ direct: 3, outsideDomains: 2 }), three)).toBe('silent');
  expect(verdictOf(externalAudience, facts({ kind: 'new', direct: 3, outsideDomains: 3 }), three)).toMatchObject({
    action: 'warn',
    params: { domains: 3 },
  });
});

test('one person outside is no audience; a list there is', () => {
  const one = settings({ outsideDomains: 1 });
  expect(actionOf(externalAudience, facts({ direct: 1, outsideDomains: 1 }), one)).toBe('silent');
  expect(actionOf(externalAudience, facts({ direct: 2, outsideDomains: 1 }), one)).toBe('warn');
  expect(actionOf(externalAudience, facts({ lists: [list()], outsideDomains: 1 }), one)).toBe('warn');
});
