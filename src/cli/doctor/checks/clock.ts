import type { Check } from '../finding';
import { inWords } from '../parts/freshness';
import { answeredFiles } from '../snapshot';
import { header } from '../fetch/response';

const MOST_MS = 120_000;

/** When a freeze ends is written by one clock and read by all others. */
export const clock: Check = {
  id: 'clock',
  severity: 'risky',
  *check(snapshot) {
    // What came out of a cache has the date of the day it went in.
    const fresh = answeredFiles(snapshot).find(({ response }) => header(response, 'date') && !header(response, 'age'));
    if (!fresh) return;
    const ahead = Date.parse(header(fresh.response, 'date')) - fresh.response.at;
    if (Math.abs(ahead) > MOST_MS)
      yield {
        file: snapshot.base.origin,
        sentence: `has a clock that is ${inWords(Math.round(Math.abs(ahead) / 1000))} ${ahead > 0 ? 'ahead of' : 'behind'} this computer's; correct the one that is wrong, or a freeze ends at the wrong time.`,
      };
  },
};
