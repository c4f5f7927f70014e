import { LARGE_AUDIENCE, VERY_LARGE_AUDIENCE } from '../reach';
import { rule } from '../rule';

/** The sender put the line "please do not reply to all" into the message being answered, or into an earlier one that it quotes. */
export const senderAskedNotTo = rule(
  { firesOn: 'A reply to all although the sender, or an earlier one, asked not to.', messages: ['asked'] },
  {
    id: 'sender-asked-not-to',
    needs: ['toAll', 'senderAskedNotTo'],
    from: LARGE_AUDIENCE,
    check({ toAll, senderAskedNotTo: asked }, reach) {
      if (!toAll || !asked.known || asked.value === 'no' || (reach.people < LARGE_AUDIENCE && !reach.unknownList))
        return undefined;
      const isKnownCrowd = asked.value === 'yes' && reach.people >= VERY_LARGE_AUDIENCE;
      return { action: isKnownCrowd ? 'confirm' : 'warn', messageId: 'asked' };
    },
  },
);
