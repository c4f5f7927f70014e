import { keepRecord } from '../audit/keep-record';
import { keptReach } from '../audit/record';
import type { Outcome } from '../audit/record';
import type { OutlookPorts } from '../outlook/ports';
import type { Review } from './review-message';
import { ruleIds } from './second-press';

/**
 * Records what a person chose, beside what they were shown when they chose it. To be called once it is done, and not to be
 * waited for: it never rejects, and nobody's message depends on it.
 */
export const recordChoice = (
  { decision, shown }: Pick<Review, 'decision' | 'shown'>,
  outcome: Outcome,
  { clock, client, deviceCache }: Pick<OutlookPorts, 'clock' | 'client' | 'deviceCache'>,
): Promise<void> =>
  keepRecord(
    {
      at: clock.now(),
      action: decision.action,
      shown,
      rules: ruleIds(decision),
      reach: keptReach(decision.reach),
      client: client.platform,
      outcome,
    },
    deviceCache,
  );
