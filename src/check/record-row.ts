import { reachStep, MOST_RULES } from '../audit/record';
import type { ConfirmReason, Outcome, RecordRow } from '../audit/record';
import type { Decision } from '../engine/decision';
import { isLikelyList } from '../engine/reach';
import type { OutlookPorts } from '../outlook/ports';
import type { PolicyInForce } from './policy-in-force';
import { ruleIds } from './second-press';
import type { StoredDecision } from './session-state';

/** As much of a check as a record is made of. */
export interface Recordable extends Pick<StoredDecision, 'shown'> {
  readonly decision: Decision;
  readonly policy: Pick<PolicyInForce, 'policy'>;
}

/**
 * What is recorded of a check: the one place that says which parts of it are.
 * @param reason why everyone must get it, where the person was asked
 */
export const recordRow = (
  { decision, shown, policy: { policy } }: Recordable,
  { clock, client }: Pick<OutlookPorts, 'clock' | 'client'>,
  outcome?: Outcome,
  spared?: number,
  reason?: ConfirmReason,
): RecordRow => [
  clock.now(),
  decision.action,
  shown,
  ruleIds(decision).slice(0, MOST_RULES).join(' '),
  reachStep(decision.reach),
  client.platform,
  outcome,
  spared,
  reason,
  // Of several the one of unknown size, else the largest; never what may be a person.
  policy.audit.lists === 'fingerprint' ? decision.reach.lists.find(isLikelyList)?.key : undefined,
];
