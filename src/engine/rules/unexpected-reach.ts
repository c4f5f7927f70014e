import type { Rule } from '../decision';
import { stepFor } from '../ladder';

/** A new message or a forward that reaches many: the storm's first mail was one. */
export const unexpectedReach: Rule = {
  id: 'unexpected-reach',
  messages: ['from', 'blocked-from'],
  check(facts, reach, { newMailLadder }) {
    const step = facts.kind === 'reply' ? undefined : stepFor(reach.people, newMailLadder);
    return (
      step && {
        action: step.action,
        messageId: step.action === 'block' ? 'blocked-from' : 'from',
        params: { limit: step.limit },
      }
    );
  },
};
