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
            'has neither ETag nor Last-Modified, so every client downloads all of it each time; send one of them.',
        };
  },
};
