import { rule } from '../rule';

/** To answer all tells everyone that the message had come here, too. */
export const bccRevealed = rule(
  { firesOn: 'A reply to all by somebody who got the message as Bcc.', messages: ['revealed'] },
  {
    id: 'bcc-revealed',
    needs: ['toAll', 'wasBcc'],
    from: 2,
    atMost: 'notice',
    check: ({ toAll, wasBcc }) =>
      toAll && wasBcc.known && wasBcc.value !== 'no'
        ? {
            action: 'notice',
            messageId: 'revealed',
            certainty: wasBcc.value === 'yes' ? 'strong' : 'weak',
          }
        : undefined,
  },
);
