import { policyErrors } from '../../policy/text/policy-findings';
import type { Check } from '../finding';
import { POLICY } from '../names';
import { isUtf8 } from '../parts/utf-8';
import { textOf, wholeFile } from '../snapshot';

const MOST = 10;

/** The add-in refuses a file with any fault as a whole. */
export const policyError: Check = {
  id: 'policy-error',
  severity: 'broken',
  *check(snapshot) {
    const response = wholeFile(snapshot, POLICY);
    // Of other bytes nothing can be said but that: another check does.
    if (!response || !isUtf8(response.body)) return;
    for (const { place, sentence } of policyErrors(textOf(response)).slice(0, MOST))
      yield {
        file: POLICY,
        sentence: `line ${place.line}, column ${place.column}: ${sentence} Until you fix that, people keep the policy that they have.`,
      };
  },
};
