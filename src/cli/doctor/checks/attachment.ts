import type { Check } from '../finding';
import { wholeFiles } from '../snapshot';
import { header } from '../fetch/response';

export const attachment: Check = {
  id: 'attachment',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot))
      if (name.endsWith('.html') && /^\s*attachment/i.test(header(response, 'content-disposition')))
        yield { file: name, sentence: 'is offered as a download; remove "Content-Disposition: attachment".' };
  },
};
