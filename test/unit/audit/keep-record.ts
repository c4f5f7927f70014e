import { keepRow } from '../../../src/audit/keep-row';
import type { AuditRecord } from '../../../src/audit/record';
import type { DeviceCachePort } from '../../../src/outlook/ports';

/** Keeps a record that is given in parts. */
export const keepRecord = (
  { at, action, shown, rules, reach, client, outcome, spared }: AuditRecord,
  cache: DeviceCachePort,
): Promise<void> => keepRow([at, action, shown, rules.join(' '), reach, client, outcome, spared], cache);
