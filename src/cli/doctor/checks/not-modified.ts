import type { Check } from '../finding';
import { POLICY } from '../names';
import { wholeFile } from '../snapshot';
import { header, isResponse } from '../fetch/response';

export const notModified: Check = {
  id: 'not-modified',
  severity: 'note',
  *check(snapshot) {
    const first = wholeFile(snapshot, POLICY);
    const canAsk = first && (header(first, 'etag') || header(first, 'last-modified'));
    if (canAsk && isResponse(snapshot.policyAgain) && snapshot.policyAgain.status === 200)
      yield {
        file: POLICY,
        sentence: 'is sent again to clients that already have it; answer If-None-Match with 304.',
      };
  },
};
