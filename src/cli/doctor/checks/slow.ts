import type { Check } from '../finding';
import { POLICY } from '../names';
import { isResponse } from '../fetch/response';

/** On Send the add-in waits no longer for a newer policy; where a message is begun, half a second more. */
const MOST_MS = 1_000;

export const slow: Check = {
  id: 'slow',
  severity: 'risky',
  *check({ files, asClassic, policyAgain }) {
    const responses = [files.get(POLICY), asClassic.get(POLICY), policyAgain].filter(isResponse);
    const tookMs = Math.min(...responses.map((response) => response.tookMs));
    if (responses.length && tookMs > MOST_MS)
      yield {
        file: POLICY,
        sentence: `takes ${(tookMs / 1000).toFixed(1)} s at best, and Outlook waits one second; find out what keeps the server busy, or serve it from closer to the people who use it.`,
      };
  },
};
