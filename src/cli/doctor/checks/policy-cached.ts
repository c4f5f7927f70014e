import type { Check } from '../finding';
import { POLICY } from '../names';
import { inWords, secondsKept } from '../parts/freshness';
import { wholeFile } from '../snapshot';
import { header } from '../fetch/response';

/** A freeze is promised within a minute of saving the file. */
const MOST_SECONDS = 60;
const REMEDY = 'set Cache-Control: no-cache for it, and set any CDN not to cache it.';

export const policyCached: Check = {
  id: 'policy-cached',
  severity: 'broken',
  *check(snapshot) {
    const response = wholeFile(snapshot, POLICY);
    if (!response) return;
    const kept = secondsKept(response);
    const age = Number(header(response, 'age'));
    if (kept === undefined)
      yield {
        file: POLICY,
        sentence: `says nothing about caching, so a freeze may reach people hours late; ${REMEDY}`,
      };
    else if (kept > MOST_SECONDS)
      yield {
        file: POLICY,
        sentence: `may be cached for ${inWords(kept)}, so a freeze reaches people that late; ${REMEDY}`,
      };
    else if (age > MOST_SECONDS)
      yield { file: POLICY, sentence: `came from a cache that has had it for ${inWords(age)}; ${REMEDY}` };
  },
};
