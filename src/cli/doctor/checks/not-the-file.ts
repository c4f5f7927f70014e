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
          sentence: `is ${kindOf(name) === 'png' ? 'not a PNG' : 'a web page'}; serve the file itself, or 404 if there is none, never one page for every address.`,
        };
  },
};
