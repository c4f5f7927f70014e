import { LARGE_AUDIENCE, VERY_LARGE_AUDIENCE } from '../reach';
import { rule } from '../rule';

/** The sender put the line "please do not reply to all" into the message being answered. */
export const senderAskedNotTo = rule(
  { firesOn: 'A reply to all although the sender asked not to.', messages: ['asked'] },
  {
    id: 'sender-asked-not-to',
    needs: ['toAll', 'senderAskedNotTo'],
    from: LARGE_AUDIENCE,
    check({ toAll, senderAskedNotTo: asked }, reach) {
      const applies = toAll && asked.known && asked.value && (reach.people >= LARGE_AUDIENCE || reach.unknownList);
      return applies
        ? { action: reach.people >= VERY_LARGE_AUDIENCE ? 'confirm' : 'warn', messageId: 'asked', params: {} }
        : undefined;
    },
  },
);
