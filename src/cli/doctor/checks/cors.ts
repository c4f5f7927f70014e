import type { Check } from '../finding';
import { LISTS, POLICY } from '../names';
import { wholeFiles } from '../seen';
import { header, isAnswer } from '../visit/answer';

/**
 * Classic Outlook names its origin, with a slash that no comparison expects, even where it asks the host its script came from
 * (github.com/OfficeDev/office-js/issues/3907): only a star fits.
 */
export const cors: Check = {
  id: 'cors',
  severity: 'risky',
  *check(seen) {
    for (const { name } of wholeFiles(seen, [POLICY, LISTS])) {
      const outcome = seen.asClassic.get(name);
      if (!isAnswer(outcome) || outcome.status !== 200) {
        const status = isAnswer(outcome) ? `answered with ${outcome.status}` : 'not answered';
        yield { file: name, sentence: `is ${status} where a request names its origin; answer it as any other.` };
        continue;
      }
      const allowed = header(outcome, 'access-control-allow-origin');
      if (allowed !== '*')
        yield {
          file: name,
          sentence: `is served with ${allowed ? `"Access-Control-Allow-Origin: ${allowed}"` : 'no Access-Control-Allow-Origin'}, and classic Outlook may not hand it to the add-in; say "*".`,
        };
    }
  },
};
