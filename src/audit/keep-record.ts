import type { DeviceCachePort } from '../outlook/ports';
import { readRecords, RECORDS_KEY, withRecord } from './record';
import type { AuditRecord } from './record';

/**
 * Adds a record to those on this device; the oldest go where there are too many. Never rejects: a device that keeps nothing
 * must not stop a message.
 */
export const keepRecord = (record: AuditRecord, cache: DeviceCachePort): Promise<void> =>
  cache
    .read([RECORDS_KEY])
    .then((texts) => cache.write(RECORDS_KEY, withRecord(readRecords(texts[RECORDS_KEY]), record)))
    .catch(() => undefined);
