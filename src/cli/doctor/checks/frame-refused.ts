import type { Check } from '../finding';
import { permits, readContentPolicies } from '../parts/content-security-policy';
import { OUTLOOK_ORIGINS } from '../parts/outlook-origins';
import { wholeFiles } from '../snapshot';
import { header } from '../fetch/response';

/** Pages that forbid to be framed stay empty in Outlook on the web, in the new Outlook, and on phones. */
export const frameRefused: Check = {
  id: 'frame-refused',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot, ['launchevent.html', 'taskpane.html'])) {
      const policies = readContentPolicies(header(response, 'content-security-policy'));
      const ancestors = policies.filter((policy) => policy.has('frame-ancestors'));
      const refused = OUTLOOK_ORIGINS.find((origin) =>
        ancestors.some((policy) => !permits(policy, ['frame-ancestors'], new URL(origin), snapshot.base)),
      );
      const options = header(response, 'x-frame-options');
      if (refused)
        yield {
          file: name,
          sentence: `does not let ${refused} show it; add that origin to frame-ancestors, or remove frame-ancestors.`,
        };
      // Where there are frame-ancestors, browsers leave X-Frame-Options aside.
      else if (!ancestors.length && /deny|sameorigin/i.test(options))
        yield { file: name, sentence: `does not let Outlook show it; remove "X-Frame-Options: ${options}".` };
    }
  },
};
