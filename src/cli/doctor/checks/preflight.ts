import type { Check } from '../finding';
import { LISTS, POLICY } from '../names';
import { wholeFiles } from '../snapshot';
import { header, isResponse } from '../fetch/response';

/** Classic Outlook sends OPTIONS before it asks (github.com/OfficeDev/office-js/issues/3907). */
export const preflight: Check = {
  id: 'preflight',
  severity: 'risky',
  *check(snapshot) {
    for (const { name } of wholeFiles(snapshot, [POLICY, LISTS])) {
      const result = snapshot.preflights.get(name);
      if (!isResponse(result))
        yield { file: name, sentence: 'does not answer OPTIONS requests; answer them with 204.' };
      else if (result.status < 200 || result.status > 299)
        yield { file: name, sentence: `refuses OPTIONS (${result.status}); answer it with 204 and the CORS headers.` };
      else if (header(result, 'access-control-allow-origin') !== '*')
        yield { file: name, sentence: 'answers OPTIONS without "Access-Control-Allow-Origin: *"; add it.' };
    }
  },
};
