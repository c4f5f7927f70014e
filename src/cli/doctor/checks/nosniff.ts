import type { Check } from '../finding';
import { wholeFiles } from '../snapshot';
import { header } from '../fetch/response';

export const nosniff: Check = {
  id: 'nosniff',
  severity: 'note',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot))
      if (header(response, 'x-content-type-options').toLowerCase() !== 'nosniff')
        yield { file: name, sentence: 'has no "X-Content-Type-Options: nosniff"; add it.' };
  },
};
