import type { Check } from '../finding';
import { LISTS, POLICY } from '../names';
import { wholeFiles } from '../seen';
import { header } from '../visit/answer';

export const noValidator: Check = {
  id: 'no-validator',
  severity: 'note',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen, [POLICY, LISTS, 'launchevent.js', 'taskpane.js']))
      if (!header(answer, 'etag') && !header(answer, 'last-modified'))
        yield {
          file: name,
          sentence:
            'has neither ETag nor Last-Modified, so that everybody fetches it whole each time; let the host send one.',
        };
  },
};
