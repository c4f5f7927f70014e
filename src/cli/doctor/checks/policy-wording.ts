import { checkWording } from '../../policy/check/check-wording';
import type { Check } from '../finding';
import { POLICY } from '../names';
import { textOf, whole } from '../seen';

const MOST = 10;

/** The add-in says its own sentence in the place of one that cannot be said. */
export const policyWording: Check = {
  id: 'policy-wording',
  severity: 'risky',
  *check(seen) {
    const answer = whole(seen, POLICY);
    for (const sentence of answer ? checkWording(textOf(answer)).slice(0, MOST) : []) yield { file: POLICY, sentence };
  },
};
