import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { mediaTypeOf } from '../parts/media-type';
import { wholeFiles } from '../snapshot';

/** Of another type a page is shown as its source, and a script is refused, because we advise "nosniff" (Fetch standard). */
export const contentType: Check = {
  id: 'content-type',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot)) {
      const { type } = mediaTypeOf(response);
      const kind = kindOf(name);
      if (kind === 'js' && !/^(text|application)\/(x-)?(java|ecma)script$/.test(type))
        yield {
          file: name,
          sentence: `is served ${type ? `as ${type}` : 'without a type'}; set Content-Type: text/javascript.`,
        };
      if (kind === 'html' && type !== 'text/html')
        yield {
          file: name,
          sentence: `is served ${type ? `as ${type}` : 'without a type'}; set Content-Type: text/html.`,
        };
    }
  },
};
