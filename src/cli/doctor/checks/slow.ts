import type { Check } from '../finding';
import { POLICY } from '../names';
import { isAnswer } from '../visit/answer';

/** On Send the add-in waits no longer for a newer policy; where a message is begun, half a second more. */
const MOST_MS = 1_000;

export const slow: Check = {
  id: 'slow',
  severity: 'risky',
  *check({ files, asClassic, policyAgain }) {
    const answers = [files.get(POLICY), asClassic.get(POLICY), policyAgain].filter(isAnswer);
    const tookMs = Math.min(...answers.map((answer) => answer.tookMs));
    if (answers.length && tookMs > MOST_MS)
      yield {
        file: POLICY,
        sentence: `takes ${(tookMs / 1000).toFixed(1)} s at best, and Outlook waits for one; look what keeps the server busy, or serve it from nearer by.`,
      };
  },
};
