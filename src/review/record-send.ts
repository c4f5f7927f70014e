import { keepRow } from '../audit/keep-record';
import type { Held } from '../audit/keep-record';
import { keptReach } from '../audit/record';
import { isPrompt } from '../engine/decision';
import type { Decision } from '../engine/decision';
import type { OutlookPorts } from '../outlook/ports';
import { toldSoFar } from './remember';
import { ruleIds } from './second-press';
import type { LastDecision, SessionState } from './session-state';

/** As much of a review as a record is made of. */
interface Sent extends Pick<LastDecision, 'shown' | 'passed'> {
  readonly decision: Decision;
  readonly before: SessionState;
}

/**
 * Records what Send came to, and where a message at last goes to fewer people than the person was told before: how many
 * fewer. A list whose size nobody knows spares nobody: that would be a guess. An ordinary message leaves no record and
 * costs no call. Never rejects.
 */
export function recordSend(
  { decision, shown, passed, before }: Sent,
  { clock, client, deviceCache }: Pick<OutlookPorts, 'clock' | 'client' | 'deviceCache'>,
  held?: Held,
): Promise<void> | undefined {
  const { action, reach } = decision;
  const spared = reach.exact && !isPrompt(shown) ? Math.max(0, toldSoFar(before) - reach.people) : 0;
  const outcome = spared ? 'fewer' : passed;
  return action === 'allow' && !outcome
    ? undefined
    : keepRow(
        [clock.now(), action, shown, ruleIds(decision).join(' '), keptReach(reach), client.platform, outcome, spared],
        deviceCache,
        held,
      );
}
