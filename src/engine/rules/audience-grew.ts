import { LARGE_AUDIENCE } from '../reach';
import { rule } from '../rule';

/** Since the compose window opened, the audience at least doubled. */
export const audienceGrew = rule(
  { firesOn: 'The message reaches many more people than when the compose window opened.', messages: ['grew'] },
  {
    id: 'audience-grew',
    needs: [],
    from: LARGE_AUDIENCE,
    atMost: 'notice',
    check(facts, reach) {
      if (!facts.reachedAtOpen.known) return undefined;
      const before = facts.reachedAtOpen.value;
      // A new message grows from nobody: that is writing it, not a surprise.
      if (before === 0 || reach.people < before * 2 || reach.people - before < LARGE_AUDIENCE) return undefined;
      return { action: 'notice', messageId: 'grew', params: { before, people: reach.people } };
    },
  },
);
