import type { Check } from '../finding';
import { wholeFiles } from '../seen';
import { header } from '../visit/answer';

export const nosniff: Check = {
  id: 'nosniff',
  severity: 'note',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen))
      if (header(answer, 'x-content-type-options').toLowerCase() !== 'nosniff')
        yield { file: name, sentence: 'has no "X-Content-Type-Options: nosniff"; add it.' };
  },
};
