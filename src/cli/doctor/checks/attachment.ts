import type { Check } from '../finding';
import { wholeFiles } from '../seen';
import { header } from '../visit/answer';

export const attachment: Check = {
  id: 'attachment',
  severity: 'broken',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen))
      if (name.endsWith('.html') && /^\s*attachment/i.test(header(answer, 'content-disposition')))
        yield { file: name, sentence: 'is offered as a download; take "Content-Disposition: attachment" away.' };
  },
};
