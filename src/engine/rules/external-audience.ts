import { rule } from '../rule';

/** The message leaves the organisation in more directions than policy thinks usual. */
export const externalAudience = rule(
  {
    firesOn: 'A message to as many outside mail domains as `outsideDomains` says, or more.',
    messages: ['outside'],
    settings: ['outsideDomains'],
  },
  {
    id: 'external-audience',
    needs: [],
    // Mail to one person outside is mail to one person.
    from: 2,
    check: ({ outsideDomains: domains, direct, lists }, _reach, { outsideDomains: limit }) =>
      limit && domains >= limit && (direct > 1 || lists.length)
        ? { action: 'warn', messageId: 'outside', params: { domains }, because: 'outsideDomains' }
        : undefined,
  },
);
