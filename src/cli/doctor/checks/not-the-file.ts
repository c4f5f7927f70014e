import type { Check } from '../finding';
import { isOfKind, kindOf } from '../parts/kind';
import { answeredFiles } from '../seen';

/** A page with 200 in the place of another file: a sign-in, an error, or a host that serves one page for everything. */
export const notTheFile: Check = {
  id: 'not-the-file',
  severity: 'broken',
  *check(seen) {
    for (const { name, answer } of answeredFiles(seen))
      if (answer.status === 200 && !isOfKind(name, answer.body))
        yield {
          file: name,
          sentence: `holds ${kindOf(name) === 'png' ? 'no PNG' : 'a web page'}; let the host serve the file itself, or 404 where there is none, never a page for everything.`,
        };
  },
};
