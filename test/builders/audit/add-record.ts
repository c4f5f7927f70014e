import { addRow } from '../../../src/audit/add-row';
import type { AuditRecord } from '../../../src/audit/record';
import type { DeviceCachePort } from '../../../src/outlook/ports';

/** Keeps a record that is given in parts. */
export const addRecord = (
  { at, action, shown, rules, reach, client, outcome, spared, reason, list }: AuditRecord,
  cache: DeviceCachePort,
): Promise<void> => addRow([at, action, shown, rules.join(' '), reach, client, outcome, spared, reason, list], cache);
