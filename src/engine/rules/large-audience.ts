import { rule } from '../rule';
import { lowestThreshold, THRESHOLD_MESSAGES, verdictByThresholds } from '../thresholds';

/** A reply to all that reaches many: the thresholds. */
export const largeAudience = rule(
  {
    firesOn: 'A reply to all that reaches one of the `thresholds`.',
    messages: THRESHOLD_MESSAGES,
    settings: ['thresholds'],
  },
  {
    id: 'large-audience',
    needs: ['toAll'],
    from: lowestThreshold('thresholds'),
    followsSetting: true,
    check: (facts, reach, settings) =>
      facts.toAll ? verdictByThresholds(reach.people, settings, 'thresholds') : undefined,
  },
);
