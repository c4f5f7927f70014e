import type { Check } from '../finding';
import { permits, permitsStyle, readContentPolicies } from '../parts/content-security-policy';
import { officeScriptOf } from '../parts/office-script';
import { textOf, wholeFiles } from '../snapshot';
import { header } from '../fetch/response';

/** office.js fetches it by itself, and gives up where it does not come. */
const MICROSOFT_AJAX = new URL('https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js');
/** Of the empty text: Fluent UI makes style elements without any, and fills them as objects. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the host adds to the pages' own policy must leave through what they live on. */
export const contentSecurityPolicy: Check = {
  id: 'content-security-policy',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot, ['launchevent.html', 'taskpane.html'])) {
      const office = officeScriptOf(textOf(response), snapshot.base)?.address;
      const wanted = [
        ...[snapshot.base, ...(office ? [office] : []), MICROSOFT_AJAX].map((from) => ({ kind: 'script-src', from })),
        ...[snapshot.base, ...(snapshot.collector ? [snapshot.collector.endpoint] : [])].map((from) => ({
          kind: 'connect-src',
          from,
        })),
      ];
      for (const policy of readContentPolicies(header(response, 'content-security-policy'))) {
        for (const { kind, from } of wanted)
          if (!permits(policy, [`${kind}-elem`, kind, 'default-src'], from, snapshot.base))
            yield {
              file: name,
              sentence: `has a Content-Security-Policy that blocks ${from.origin}; add it to ${kind}.`,
            };
        if (name === 'taskpane.html' && !permitsStyle(policy, EMPTY_STYLE))
          yield {
            file: name,
            sentence: `has a Content-Security-Policy that blocks its styles; add ${EMPTY_STYLE} to style-src.`,
          };
      }
    }
  },
};
