import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { wholeFiles } from '../seen';

const isUtf8 = (body: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
};

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
