import type { Rule } from '../decision';

/** The message leaves the organisation in more directions than policy thinks usual. */
export const externalAudience: Rule = {
  id: 'external-audience',
  messages: ['outside'],
  check: ({ outsideDomains: domains }, _reach, { outsideDomains: limit }) =>
    limit > 0 && domains >= limit ? { action: 'warn', messageId: 'outside', params: { domains } } : undefined,
};
