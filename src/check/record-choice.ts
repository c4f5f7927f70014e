import { addRow } from '../audit/add-row';
import type { Outcome } from '../audit/record';
import type { OutlookPorts } from '../outlook/ports';
import { recordRow } from './record-row';
import type { Recordable } from './record-row';

/**
 * Records what a person chose, beside what they were shown when they chose it. To be called once it is done, and not to be
 * waited for: it never rejects, and nobody's message depends on it.
 */
export const recordChoice = (
  review: Recordable,
  outcome: Outcome,
  ports: Pick<OutlookPorts, 'clock' | 'client' | 'deviceCache'>,
): Promise<void> => addRow(recordRow(review, ports, outcome), ports.deviceCache);
