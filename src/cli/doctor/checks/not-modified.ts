import type { Check } from '../finding';
import { POLICY } from '../names';
import { whole } from '../seen';
import { header, isAnswer } from '../visit/answer';

export const notModified: Check = {
  id: 'not-modified',
  severity: 'note',
  *check(seen) {
    const first = whole(seen, POLICY);
    const canAsk = first && (header(first, 'etag') || header(first, 'last-modified'));
    if (canAsk && isAnswer(seen.policyAgain) && seen.policyAgain.status === 200)
      yield {
        file: POLICY,
        sentence: 'is sent whole to those who have it already; let the host answer If-None-Match with 304.',
      };
  },
};
