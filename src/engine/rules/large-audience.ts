import type { Rule } from '../decision';
import { LADDER_MESSAGES, verdictByLadder } from '../ladder';

/** A reply to all that reaches many: the ladder. */
export const largeAudience: Rule = {
  id: 'large-audience',
  messages: LADDER_MESSAGES,
  check: (facts, reach, { ladder }) => (facts.toAll ? verdictByLadder(reach.people, ladder) : undefined),
};
