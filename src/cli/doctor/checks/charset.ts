import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { mediaTypeOf } from '../parts/media-type';
import { wholeFiles } from '../seen';

/** It wins over what the page itself says. Where none is sent the pages name it, and the scripts are plain ASCII. */
export const charset: Check = {
  id: 'charset',
  severity: 'risky',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen)) {
      const said = mediaTypeOf(answer).charset;
      if (said && said !== 'utf-8' && kindOf(name) !== 'png')
        yield { file: name, sentence: `is served as ${said}; let the host say charset=utf-8.` };
    }
  },
};
