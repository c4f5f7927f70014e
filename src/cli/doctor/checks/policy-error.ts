import { checkPolicy } from '../../check-policy';
import type { Check } from '../finding';
import { POLICY } from '../names';
import { textOf, whole } from '../seen';

const MOST = 10;

/** The add-in refuses a file with any fault as a whole. */
export const policyError: Check = {
  id: 'policy-error',
  severity: 'broken',
  *check(seen) {
    const answer = whole(seen, POLICY);
    for (const sentence of answer ? checkPolicy(textOf(answer)).slice(0, MOST) : [])
      yield { file: POLICY, sentence: `${sentence} Until that is mended, people keep the policy they had.` };
  },
};
