import type { DeviceCachePort } from '../outlook/ports';
import { RECORDS_KEY, RECORDS_ROOM } from './record';
import type { RecordRow } from './record';

/** As much of the device cache as holds the records; left out where it was not read. */
export type Held = Readonly<Partial<Record<typeof RECORDS_KEY, string>>> | undefined;

/**
 * Adds a row to those on this device, whatever they are; the oldest go where there is no room for them. Never rejects: a
 * device that keeps nothing must not stop a message.
 * @param held what was read of the cache already, which saves a call; where a read failed, nothing should be kept
 */
export const keepRow = (row: RecordRow, cache: DeviceCachePort, held?: Held): Promise<void> =>
  (held ? Promise.resolve(held) : cache.read([RECORDS_KEY]))
    .then((texts: Held & object) =>
      cache.write(RECORDS_KEY, [texts[RECORDS_KEY], row.join()].join('\n').slice(-RECORDS_ROOM)),
    )
    .catch(() => undefined);
