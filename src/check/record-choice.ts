import { addRow } from '../audit/add-row';
import type { ConfirmReason, Outcome } from '../audit/record';
import type { OutlookPorts } from '../outlook/ports';
import { recordRow } from './record-row';
import type { Recordable } from './record-row';

/**
 * Records what a person chose, beside what they were shown when they chose it. To be called once it is done, and not to be
 * waited for: it never rejects, and nobody's message depends on it.
 * @param reason why everyone must get it, where they were asked
 */
export const recordChoice = (
  review: Recordable,
  outcome: Outcome,
  ports: Pick<OutlookPorts, 'clock' | 'client' | 'deviceCache'>,
  reason?: ConfirmReason,
): Promise<void> => addRow(recordRow(review, ports, outcome, undefined, reason), ports.deviceCache);
