import type { Check } from '../finding';
import { LISTS, POLICY } from '../names';
import { wholeFiles } from '../snapshot';
import { header } from '../fetch/response';

export const noValidator: Check = {
  id: 'no-validator',
  severity: 'note',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot, [POLICY, LISTS, 'launchevent.js', 'taskpane.js']))
      if (!header(response, 'etag') && !header(response, 'last-modified'))
        yield {
          file: name,
          sentence:
            'has neither ETag nor Last-Modified, so that everybody fetches it whole each time; let the host send one.',
        };
  },
};
