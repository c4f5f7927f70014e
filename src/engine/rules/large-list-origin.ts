import { HUGE_AUDIENCE, LARGE_AUDIENCE } from '../reach';
import { rule } from '../rule';

/** The message being answered went to a large or unknown list, and that list, or many people, are still reached. */
export const largeListOrigin = rule(
  {
    firesOn: 'A reply to all to a message that was sent to a large list, or to one of unknown size.',
    messages: ['known', 'unknown'],
  },
  {
    id: 'large-list-origin',
    needs: ['toAll', 'original'],
    from: LARGE_AUDIENCE,
    check(facts, reach) {
      if (!facts.toAll || !facts.original.known) return undefined;
      const origin = facts.original.value.lists.find(
        (list) =>
          (list.size.known ? list.size.value >= HUGE_AUDIENCE : !list.familiar) &&
          (list.stillReached || reach.people >= LARGE_AUDIENCE),
      );
      return (
        origin && {
          action: 'warn',
          ...(origin.size.known
            ? { messageId: 'known', params: { list: origin.name, size: origin.size.value } }
            : { messageId: 'unknown', params: { list: origin.name } }),
        }
      );
    },
  },
);
