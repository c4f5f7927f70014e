import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { POLICY } from '../names';
import { wholeFiles } from '../snapshot';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The add-in skips it in the policy, browsers everywhere; of classic Outlook's own readers nobody says so. */
export const byteOrderMark: Check = {
  id: 'byte-order-mark',
  severity: 'risky',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot))
      if (name !== POLICY && /^(js|json)$/.test(kindOf(name) ?? '') && response.body.subarray(0, 3).equals(MARK))
        yield {
          file: name,
          sentence: 'starts with a byte order mark, which not every Outlook skips; save it as UTF-8 without one.',
        };
  },
};
