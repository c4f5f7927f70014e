import type { Rule } from '../decision';
import { THRESHOLD_MESSAGES, verdictByThresholds } from '../thresholds';

/** A reply to all that reaches many: the thresholds. */
export const largeAudience: Rule = {
  id: 'large-audience',
  messages: THRESHOLD_MESSAGES,
  check: (facts, reach, { thresholds }) => (facts.toAll ? verdictByThresholds(reach.people, thresholds) : undefined),
};
