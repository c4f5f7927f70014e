import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { mediaTypeOf } from '../parts/media-type';
import { wholeFiles } from '../snapshot';

export const charsetMissing: Check = {
  id: 'charset-missing',
  severity: 'note',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot))
      if (/^(js|html)$/.test(kindOf(name) ?? '') && !mediaTypeOf(response).charset)
        yield { file: name, sentence: 'is served without a charset, so clients may guess; add charset=utf-8.' };
  },
};
