import type { Rule } from '../decision';
import { LADDER_MESSAGES, verdictByLadder } from '../ladder';

/** A new message or a forward that reaches many: the storm's first mail was one. */
export const unexpectedReach: Rule = {
  id: 'unexpected-reach',
  messages: LADDER_MESSAGES,
  check: (facts, reach, { newMailLadder }) =>
    facts.kind === 'reply' ? undefined : verdictByLadder(reach.people, newMailLadder),
};
