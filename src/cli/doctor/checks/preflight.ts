import type { Check } from '../finding';
import { LISTS, POLICY } from '../names';
import { wholeFiles } from '../seen';
import { header, isAnswer } from '../visit/answer';

/** Classic Outlook sends OPTIONS before it asks (github.com/OfficeDev/office-js/issues/3907). */
export const preflight: Check = {
  id: 'preflight',
  severity: 'risky',
  *check(seen) {
    for (const { name } of wholeFiles(seen, [POLICY, LISTS])) {
      const outcome = seen.preflights.get(name);
      if (!isAnswer(outcome))
        yield { file: name, sentence: 'is not answered when asked with OPTIONS; answer that with 204.' };
      else if (outcome.status < 200 || outcome.status > 299)
        yield { file: name, sentence: `refuses OPTIONS (${outcome.status}); answer it with 204 and the CORS headers.` };
      else if (header(outcome, 'access-control-allow-origin') !== '*')
        yield { file: name, sentence: 'answers OPTIONS without "Access-Control-Allow-Origin: *"; add that.' };
    }
  },
};
