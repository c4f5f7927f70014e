import { rule } from '../rule';

/** Exchange's own large-audience tip. */
const SOME_PEOPLE = 25;
const MANY_PEOPLE = 100;

/** The sender put the line "please do not reply to all" into the message being answered. */
export const senderAskedNotTo = rule(
  { firesOn: 'A reply to all although the sender asked not to.', messages: ['asked'] },
  {
    id: 'sender-asked-not-to',
    needs: ['toAll', 'senderAskedNotTo'],
    from: SOME_PEOPLE,
    check({ toAll, senderAskedNotTo: asked }, reach) {
      const applies = toAll && asked.known && asked.value && (reach.people >= SOME_PEOPLE || reach.unknownList);
      return applies
        ? { action: reach.people >= MANY_PEOPLE ? 'confirm' : 'warn', messageId: 'asked', params: {} }
        : undefined;
    },
  },
);
