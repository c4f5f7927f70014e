import type { Check } from '../finding';
import { isOfKind, kindOf } from '../parts/kind';
import { answeredFiles } from '../snapshot';

/** A page with 200 in the place of another file: a sign-in, an error, or a host that serves one page for everything. */
export const notTheFile: Check = {
  id: 'not-the-file',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of answeredFiles(snapshot))
      if (response.status === 200 && !isOfKind(name, response.body))
        yield {
          file: name,
          sentence: `holds ${kindOf(name) === 'png' ? 'no PNG' : 'a web page'}; let the host serve the file itself, or 404 where there is none, never a page for everything.`,
        };
  },
};
