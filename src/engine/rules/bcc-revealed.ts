import type { Rule } from '../decision';

/** To answer all tells everyone that the message had come here, too. */
export const bccRevealed: Rule = {
  id: 'bcc-revealed',
  messages: ['revealed'],
  check: ({ toAll, wasBcc }) =>
    toAll && wasBcc.known && wasBcc.value ? { action: 'notice', messageId: 'revealed', params: {} } : undefined,
};
