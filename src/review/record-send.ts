import { keepRecord } from '../audit/keep-record';
import { reachStep } from '../audit/record';
import type { Outcome } from '../audit/record';
import type { Decision } from '../engine/decision';
import type { OutlookPorts } from '../outlook/ports';
import { toldSoFar } from './remember';
import type { LastDecision, SessionState } from './session-state';
import { ruleIds } from './second-press';

/** As much of a review as a record is made of. */
interface Sent extends Pick<LastDecision, 'shown' | 'passed'> {
  readonly decision: Decision;
  readonly before: SessionState;
}

/**
 * Records what Send came to, and where a message at last goes to fewer people than the person was told before: how many
 * fewer. A list whose size nobody knows spares nobody: that would be a guess.
 */
export async function recordSend(
  { decision, shown, passed, before }: Sent,
  { clock, client, deviceCache }: Pick<OutlookPorts, 'clock' | 'client' | 'deviceCache'>,
): Promise<void> {
  const { action, reach } = decision;
  const spared = shown === 'allow' && reach.exact ? toldSoFar(before) - reach.people : 0;
  const outcome: Outcome | undefined = spared > 0 ? 'fewer' : passed;
  if (action === 'allow' && !outcome) return;
  await keepRecord(
    Object.assign(
      {
        at: clock.now(),
        action,
        shown,
        rules: ruleIds(decision),
        reach: reach.unknownList ? null : reachStep(reach.people),
        client: client.platform,
        outcome,
      },
      spared > 0 && { spared },
    ),
    deviceCache,
  );
}
