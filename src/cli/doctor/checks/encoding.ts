import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { isUtf8 } from '../parts/utf-8';
import { wholeFiles } from '../snapshot';

/** Every client reads every file as UTF-8. */
export const encoding: Check = {
  id: 'encoding',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot))
      if (kindOf(name) !== 'png' && !isUtf8(response.body))
        yield { file: name, sentence: 'is not UTF-8; save it as UTF-8 and upload it again.' };
  },
};
