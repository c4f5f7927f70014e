import type { Rule } from '../decision';
import { stepFor } from '../ladder';

/** A reply to all that reaches many: the ladder. */
export const largeAudience: Rule = {
  id: 'large-audience',
  messages: ['from', 'blocked-from'],
  check(facts, reach, { ladder }) {
    const step = facts.toAll ? stepFor(reach.people, ladder) : undefined;
    return (
      step && {
        action: step.action,
        messageId: step.action === 'block' ? 'blocked-from' : 'from',
        params: { limit: step.limit },
      }
    );
  },
};
