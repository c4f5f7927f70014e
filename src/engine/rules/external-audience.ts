import { rule } from '../rule';

/** The message leaves the organisation in more directions than policy thinks usual. */
export const externalAudience = rule(
  { firesOn: 'A message to as many outside mail domains as `outsideDomains` says, or more.', messages: ['outside'] },
  {
    id: 'external-audience',
    needs: [],
    from: ({ outsideDomains }) => outsideDomains || Infinity,
    check: ({ outsideDomains: domains }, _reach, { outsideDomains: limit }) =>
      limit > 0 && domains >= limit
        ? { action: 'warn', messageId: 'outside', params: { domains }, because: 'outsideDomains' }
        : undefined,
  },
);
