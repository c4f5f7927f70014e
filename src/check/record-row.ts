import { reachStep, MOST_RULES } from '../audit/record';
import type { CheckRow, Outcome } from '../audit/record';
import type { Decision } from '../engine/decision';
import type { OutlookPorts } from '../outlook/ports';
import { ruleIds } from './second-press';
import type { StoredDecision } from './session-state';

/** As much of a check as a record is made of. */
export interface Recordable extends Pick<StoredDecision, 'shown'> {
  readonly decision: Decision;
}

/** What is recorded of a check: the one place that says which parts of it are. */
export const recordRow = (
  { decision, shown }: Recordable,
  { clock, client }: Pick<OutlookPorts, 'clock' | 'client'>,
  outcome?: Outcome,
  spared?: number,
): CheckRow => [
  clock.now(),
  decision.action,
  shown,
  ruleIds(decision).slice(0, MOST_RULES).join(' '),
  reachStep(decision.reach),
  client.platform,
  outcome,
  spared,
];
