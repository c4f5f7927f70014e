import { keptReach, MOST_RULES } from '../audit/record';
import type { Outcome, RecordRow } from '../audit/record';
import type { Decision } from '../engine/decision';
import type { OutlookPorts } from '../outlook/ports';
import { ruleIds } from './second-press';
import type { LastDecision } from './session-state';

/** As much of a review as a record is made of. */
export interface Recordable extends Pick<LastDecision, 'shown'> {
  readonly decision: Decision;
}

/** What is recorded of a review: the one place that says which parts of it are. */
export const recordRow = (
  { decision, shown }: Recordable,
  { clock, client }: Pick<OutlookPorts, 'clock' | 'client'>,
  outcome?: Outcome,
  spared?: number,
): RecordRow => [
  clock.now(),
  decision.action,
  shown,
  ruleIds(decision).slice(0, MOST_RULES).join(' '),
  keptReach(decision.reach),
  client.platform,
  outcome,
  spared,
];
