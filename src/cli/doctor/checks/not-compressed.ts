import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { wholeFiles } from '../snapshot';
import { header } from '../fetch/response';

const LARGE_BYTES = 16_384;

export const notCompressed: Check = {
  id: 'not-compressed',
  severity: 'note',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot))
      if (kindOf(name) === 'js' && response.body.length > LARGE_BYTES && !header(response, 'content-encoding'))
        yield {
          file: name,
          sentence: 'is sent uncompressed, about three times as large; turn on gzip for text/javascript.',
        };
  },
};
