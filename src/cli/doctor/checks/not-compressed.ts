import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { wholeFiles } from '../seen';
import { header } from '../visit/answer';

const LARGE_BYTES = 16_384;

export const notCompressed: Check = {
  id: 'not-compressed',
  severity: 'note',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen))
      if (kindOf(name) === 'js' && answer.body.length > LARGE_BYTES && !header(answer, 'content-encoding'))
        yield {
          file: name,
          sentence: 'is sent uncompressed, some three times as large; let the host compress text/javascript with gzip.',
        };
  },
};
