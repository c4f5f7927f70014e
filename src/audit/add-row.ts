import type { DeviceCachePort } from '../outlook/ports';
import { withinLimit, newestNumber, RECORDS_KEY } from './record';
import type { RecordRow } from './record';

/** As much of the device cache as holds the records; left out where it was not read. */
export type CachedRecords = Readonly<Partial<Record<typeof RECORDS_KEY, string>>> | undefined;

/**
 * Adds a row to those on this device, whatever they are; the oldest go where there is no room for them. Never rejects: a
 * device that keeps nothing must not stop a message.
 * @param cached what was read of the cache already, which saves a call; where a read failed, nothing should be kept
 */
export const addRow = (row: RecordRow, cache: DeviceCachePort, cached?: CachedRecords): Promise<void> =>
  (cached ? Promise.resolve(cached) : cache.read([RECORDS_KEY]))
    .then(({ [RECORDS_KEY]: text = '' }: CachedRecords & object) =>
      cache.write(RECORDS_KEY, withinLimit([text, `${newestNumber(text) + 1}.${chance()},${row.join()}`].join('\n'))),
    )
    .catch(() => undefined);

/** Six digits of base 36: with the record's moment enough for as many records as there will ever be. */
// eslint-disable-next-line no-restricted-syntax -- it tells records apart, and decides nothing
const chance = (): string => Math.random().toString(36).slice(2, 8);
