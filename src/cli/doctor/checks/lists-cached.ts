import type { Check } from '../finding';
import { LISTS, SHARDS } from '../names';
import { inWords, secondsKept } from '../parts/freshness';
import { wholeFiles } from '../snapshot';

const MOST_SECONDS = 3600;

/** A shard is of use with the index of its own build alone. */
export const listsCached: Check = {
  id: 'lists-cached',
  severity: 'risky',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot, [LISTS, ...SHARDS])) {
      const kept = secondsKept(response);
      if (kept === undefined || kept > MOST_SECONDS)
        yield {
          file: name,
          sentence: `may be cached for ${kept === undefined ? 'any length of time' : inWords(kept)}, so sizes are unknown that long after a new build; set Cache-Control: max-age=300.`,
        };
    }
  },
};
