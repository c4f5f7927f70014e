import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { mediaTypeOf } from '../parts/media-type';
import { wholeFiles } from '../seen';

export const charsetMissing: Check = {
  id: 'charset-missing',
  severity: 'note',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen))
      if (/^(js|html)$/.test(kindOf(name) ?? '') && !mediaTypeOf(answer).charset)
        yield { file: name, sentence: 'is served without a charset, so that clients may guess; add charset=utf-8.' };
  },
};
