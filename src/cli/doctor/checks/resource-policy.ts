import type { Check } from '../finding';
import { wholeFiles } from '../snapshot';
import { header } from '../fetch/response';

/** Outlook on the web shows the icons on its own pages. */
export const resourcePolicy: Check = {
  id: 'resource-policy',
  severity: 'risky',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot)) {
      const policy = header(response, 'cross-origin-resource-policy').trim().toLowerCase();
      if (name.endsWith('.png') && policy && policy !== 'cross-origin')
        yield {
          file: name,
          sentence: `cannot be shown by Outlook on the web ("Cross-Origin-Resource-Policy: ${policy}"); set cross-origin for icons.`,
        };
    }
  },
};
