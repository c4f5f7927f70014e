import type { Check } from '../finding';
import { wholeFiles } from '../seen';
import { header } from '../visit/answer';

/** Outlook on the web shows the icons on its own pages. */
export const resourcePolicy: Check = {
  id: 'resource-policy',
  severity: 'risky',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen)) {
      const policy = header(answer, 'cross-origin-resource-policy').trim().toLowerCase();
      if (name.endsWith('.png') && policy && policy !== 'cross-origin')
        yield {
          file: name,
          sentence: `may not be shown by Outlook on the web ("Cross-Origin-Resource-Policy: ${policy}"); say cross-origin for icons.`,
        };
    }
  },
};
