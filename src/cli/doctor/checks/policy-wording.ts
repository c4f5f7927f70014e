import { checkWording } from '../../policy/check/check-wording';
import type { Check } from '../finding';
import { POLICY } from '../names';
import { textOf, wholeFile } from '../snapshot';

const MOST = 10;

/** The add-in says its own sentence in the place of one that cannot be said. */
export const policyWording: Check = {
  id: 'policy-wording',
  severity: 'risky',
  *check(snapshot) {
    const response = wholeFile(snapshot, POLICY);
    for (const sentence of response ? checkWording(textOf(response)).slice(0, MOST) : [])
      yield { file: POLICY, sentence };
  },
};
