import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { inWords, secondsKept } from '../parts/freshness';
import { wholeFiles } from '../snapshot';

const MOST_SECONDS = 3600;

/** Names carry no digest: what is kept is the old version. */
export const codeCached: Check = {
  id: 'code-cached',
  severity: 'risky',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot)) {
      if (!/^(js|html)$/.test(kindOf(name) ?? '') || name.startsWith('rules/')) continue;
      const kept = secondsKept(response);
      if (kept === undefined || kept > MOST_SECONDS)
        yield {
          file: name,
          sentence: `may be cached for ${kept === undefined ? 'any length of time' : inWords(kept)}, so an update or a rollback reaches people that late; set Cache-Control: no-cache, or max-age=3600 at most.`,
        };
    }
  },
};
