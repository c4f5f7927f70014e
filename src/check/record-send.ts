import { addRow } from '../audit/add-row';
import type { CachedRecords } from '../audit/add-row';
import { isPrompt } from '../engine/decision';
import type { OutlookPorts } from '../outlook/ports';
import { recordRow } from './record-row';
import type { Recordable } from './record-row';
import { displayedSoFar } from './store-in-session';
import type { StoredDecision, SessionState } from './session-state';

interface Sent extends Recordable, Pick<StoredDecision, 'bypassReason'> {
  readonly before: SessionState;
}

/**
 * Records what Send came to, and where a message at last goes to fewer people than were displayed before: how many
 * fewer. A list whose size nobody knows spares nobody: that would be a guess. An ordinary message leaves no record and
 * costs no call. Never rejects.
 */
export function recordSend(
  sent: Sent,
  ports: Pick<OutlookPorts, 'clock' | 'client' | 'deviceCache'>,
  cached?: CachedRecords,
): Promise<void> | undefined {
  const { action, reach } = sent.decision;
  const spared = reach.exact && !isPrompt(sent.shown) ? Math.max(0, displayedSoFar(sent.before) - reach.people) : 0;
  const outcome = spared ? 'fewer' : sent.bypassReason;
  return action === 'allow' && !outcome
    ? undefined
    : addRow(recordRow(sent, ports, outcome, spared), ports.deviceCache, cached);
}
