import type { Rule } from '../decision';

const GREW_BY = 25;

/** Since the compose window opened, the audience at least doubled. */
export const audienceGrew: Rule = {
  id: 'audience-grew',
  messages: ['grew'],
  check(facts, reach) {
    if (!facts.reachedAtOpen.known) return undefined;
    const before = facts.reachedAtOpen.value;
    // A new message grows from nobody: that is writing it, not a surprise.
    if (before === 0 || reach.people < before * 2 || reach.people - before < GREW_BY) return undefined;
    return { action: 'notice', messageId: 'grew', params: { before, people: reach.people } };
  },
};
