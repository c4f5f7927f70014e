import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { mediaTypeOf } from '../parts/media-type';
import { wholeFiles } from '../snapshot';

/** It wins over what the page itself says. Where none is sent the pages name it, and the scripts are plain ASCII. */
export const charset: Check = {
  id: 'charset',
  severity: 'risky',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot)) {
      const said = mediaTypeOf(response).charset;
      if (said && said !== 'utf-8' && kindOf(name) !== 'png')
        yield { file: name, sentence: `is served as ${said}; set charset=utf-8 in its Content-Type.` };
    }
  },
};
