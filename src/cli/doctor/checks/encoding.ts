import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { isUtf8 } from '../parts/utf-8';
import { wholeFiles } from '../seen';

/** Every client reads every file as UTF-8. */
export const encoding: Check = {
  id: 'encoding',
  severity: 'broken',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen))
      if (kindOf(name) !== 'png' && !isUtf8(answer.body))
        yield { file: name, sentence: 'is not UTF-8; save it as UTF-8 and upload it again.' };
  },
};
