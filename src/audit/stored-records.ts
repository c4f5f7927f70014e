import type { DeviceCachePort } from '../outlook/ports';
import { withinLimit, newestNumber, RECORDS_KEY } from './record';

/** Never written: taking it away shows whether there is a store at all, which reading does not tell. */
const NO_KEY = 'nothing';

/**
 * What this device holds of records; readRecords makes sense of it.
 * @throws where the device keeps nothing for add-ins, or refuses to give it
 */
export async function storedRecords(cache: DeviceCachePort): Promise<string> {
  const text = (await cache.read([RECORDS_KEY]))[RECORDS_KEY];
  if (text === undefined) await cache.remove(NO_KEY);
  return text ?? '';
}

/**
 * Takes all records away; the number of the last stays, so that what was not sent yet is missed.
 * @returns what was there, for restoreRecords
 * @throws where the device did not do it
 */
export async function clearRecords(cache: DeviceCachePort): Promise<string> {
  const text = await storedRecords(cache);
  const newest = newestNumber(text);
  await (newest ? cache.write(RECORDS_KEY, String(newest)) : cache.remove(RECORDS_KEY));
  return text;
}

/**
 * Puts records back before those that were kept since.
 * @throws where the device did not do it
 */
export async function restoreRecords(text: string, cache: DeviceCachePort): Promise<void> {
  const since = await storedRecords(cache);
  await cache.write(RECORDS_KEY, withinLimit([text, since].join('\n')));
}
