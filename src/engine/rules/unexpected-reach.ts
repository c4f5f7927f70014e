import { rule } from '../rule';
import { lowestThreshold, THRESHOLD_MESSAGES, verdictByThresholds } from '../thresholds';

/** A new message, a forward or an invitation that reaches many: the storm's first mail was a new one. */
export const unexpectedReach = rule(
  {
    firesOn: 'A new message, a forward or an invitation that reaches one of the `newMailThresholds`.',
    messages: THRESHOLD_MESSAGES,
    settings: ['newMailThresholds'],
  },
  {
    id: 'unexpected-reach',
    needs: ['kind'],
    from: lowestThreshold('newMailThresholds'),
    followsSetting: true,
    check: (facts, reach, settings) =>
      facts.kind === 'reply' ? undefined : verdictByThresholds(reach.people, settings, 'newMailThresholds'),
  },
);
