import type { Check } from '../finding';
import { isRedirect } from '../parts/status';
import { answeredFiles } from '../seen';
import { header } from '../visit/answer';

export const redirect: Check = {
  id: 'redirect',
  severity: 'broken',
  *check(seen) {
    for (const { name, answer } of answeredFiles(seen)) {
      if (!isRedirect(answer.status)) continue;
      const to = header(answer, 'location').slice(0, 100);
      yield {
        file: name,
        sentence: `is redirected${to && ` to ${to}`}; serve the file itself at its address, without a sign-in before it.`,
      };
    }
  },
};
