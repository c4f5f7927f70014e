import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { mediaTypeOf } from '../parts/media-type';
import { wholeFiles } from '../seen';

/** Of another type a page is shown as its source, and a script is refused, because we advise "nosniff" (Fetch standard). */
export const contentType: Check = {
  id: 'content-type',
  severity: 'broken',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen)) {
      const { type } = mediaTypeOf(answer);
      const kind = kindOf(name);
      if (kind === 'js' && !/^(text|application)\/(x-)?(java|ecma)script$/.test(type))
        yield {
          file: name,
          sentence: `is served as ${type || 'nothing in particular'}; let the host say text/javascript.`,
        };
      if (kind === 'html' && type !== 'text/html')
        yield { file: name, sentence: `is served as ${type || 'nothing in particular'}; let the host say text/html.` };
    }
  },
};
