import type { Check } from '../finding';
import { permits, permitsStyle, readContentPolicies } from '../parts/content-security-policy';
import { officeScriptOf } from '../parts/office-script';
import { textOf, wholeFiles } from '../seen';
import { header } from '../visit/answer';

/** office.js fetches it by itself, and gives up where it does not come. */
const MICROSOFT_AJAX = new URL('https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js');
/** Of the empty text: Fluent UI makes style elements without any, and fills them as objects. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the host adds to the pages' own policy must leave through what they live on. */
export const contentSecurityPolicy: Check = {
  id: 'content-security-policy',
  severity: 'broken',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen, ['launchevent.html', 'taskpane.html'])) {
      const office = officeScriptOf(textOf(answer), seen.base)?.address;
      const wanted = [
        ...[seen.base, ...(office ? [office] : []), MICROSOFT_AJAX].map((from) => ({ kind: 'script-src', from })),
        ...[seen.base, ...(seen.collector ? [seen.collector.endpoint] : [])].map((from) => ({
          kind: 'connect-src',
          from,
        })),
      ];
      for (const policy of readContentPolicies(header(answer, 'content-security-policy'))) {
        for (const { kind, from } of wanted)
          if (!permits(policy, [`${kind}-elem`, kind, 'default-src'], from, seen.base))
            yield {
              file: name,
              sentence: `has a Content-Security-Policy that refuses ${from.origin}; name it in ${kind}.`,
            };
        if (name === 'taskpane.html' && !permitsStyle(policy, EMPTY_STYLE))
          yield {
            file: name,
            sentence: `has a Content-Security-Policy that refuses its styles; name ${EMPTY_STYLE} in style-src.`,
          };
      }
    }
  },
};
