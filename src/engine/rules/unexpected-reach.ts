import type { Rule } from '../decision';
import { THRESHOLD_MESSAGES, verdictByThresholds } from '../thresholds';

/** A new message or a forward that reaches many: the storm's first mail was one. */
export const unexpectedReach: Rule = {
  id: 'unexpected-reach',
  messages: THRESHOLD_MESSAGES,
  check: (facts, reach, { newMailThresholds }) =>
    facts.kind === 'reply' ? undefined : verdictByThresholds(reach.people, newMailThresholds),
};
