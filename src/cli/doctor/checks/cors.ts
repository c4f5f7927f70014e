import type { Check } from '../finding';
import { LISTS, POLICY } from '../names';
import { wholeFiles } from '../snapshot';
import { header, isResponse } from '../fetch/response';

/**
 * Classic Outlook names its origin, with a slash that no comparison expects, even where it asks the host its script came from
 * (github.com/OfficeDev/office-js/issues/3907): only a star fits.
 */
export const cors: Check = {
  id: 'cors',
  severity: 'risky',
  *check(snapshot) {
    for (const { name } of wholeFiles(snapshot, [POLICY, LISTS])) {
      const result = snapshot.asClassic.get(name);
      if (!isResponse(result) || result.status !== 200) {
        const status = isResponse(result) ? `answered with ${result.status}` : 'not answered';
        yield {
          file: name,
          sentence: `is ${status} when a request has an Origin header; answer it like any other request.`,
        };
        continue;
      }
      const allowed = header(result, 'access-control-allow-origin');
      if (allowed !== '*')
        yield {
          file: name,
          sentence: `is served with ${allowed ? `"Access-Control-Allow-Origin: ${allowed}"` : 'no Access-Control-Allow-Origin'}, so classic Outlook may not pass it to the add-in; set Access-Control-Allow-Origin: *.`,
        };
    }
  },
};
