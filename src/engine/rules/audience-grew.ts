import { rule } from '../rule';

const GREW_BY = 25;

/** Since the compose window opened, the audience at least doubled. */
export const audienceGrew = rule(
  { firesOn: 'The message reaches many more people than when the compose window opened.', messages: ['grew'] },
  {
    id: 'audience-grew',
    needs: [],
    from: GREW_BY,
    atMost: 'notice',
    check(facts, reach) {
      if (!facts.reachedAtOpen.known) return undefined;
      const before = facts.reachedAtOpen.value;
      // A new message grows from nobody: that is writing it, not a surprise.
      if (before === 0 || reach.people < before * 2 || reach.people - before < GREW_BY) return undefined;
      return { action: 'notice', messageId: 'grew', params: { before, people: reach.people } };
    },
  },
);
