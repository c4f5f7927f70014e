import { setMaxListeners } from 'node:events';
import { LISTS, SHARDS } from '../names';
import type { HttpResults, Unseen } from '../snapshot';
import { httpClient } from './http-client';
import type { Host } from './http-client';
import type { HttpResult } from './response';

/**
 * Fetches every shard of the list catalogue, in a time of its own: they are 256 files, and all else was seen before.
 * @returns what came, and how many there was no time for
 */
export async function fetchShards(base: URL, host: Host): Promise<{ files: HttpResults; unseen: readonly Unseen[] }> {
  const { limits } = host;
  const stop = host.stop.aborted ? host.stop : AbortSignal.timeout(limits.shardsMs);
  setMaxListeners(0, stop);
  const client = httpClient({ ...host, limits: { ...limits, atOnce: limits.shardsAtOnce }, stop });
  try {
    const results = await Promise.all(
      SHARDS.map(async (name): Promise<[string, HttpResult]> => {
        return [name, await client.send({ method: 'GET', headers: {}, url: new URL(name, base) })];
      }),
    );
    const files = new Map(results.filter(([, result]) => !('failed' in result && result.failed === 'no-time-left')));
    const why = `a sample of ${files.size} of ${SHARDS.length} files was looked at, for want of time`;
    return { files, unseen: files.size < SHARDS.length ? [{ file: LISTS, why }] : [] };
  } finally {
    client.end();
  }
}
