/** Every address the manifest names: https, one origin, and a file that the build writes. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { withDescendants } from './xml';

const PAGES: ReadonlySet<string> = new Set(['taskpane.html', 'launchevent.html', 'launchevent.js']);
const OF_ADDRESSES = /^(Url|Image|IconUrl|HighResolutionIconUrl|SourceLocation|SupportUrl)$/;

export const checkUrls: Check = ({ root }, { icons }) => {
  const findings: Finding[] = [];
  let origin: string | undefined;
  for (const element of withDescendants(root)) {
    for (const value of [...element.attributes.values(), element.text]) {
      if (/http:/i.test(value)) {
        findings.push(finding('https-only', element, `"${value}" is not https; Outlook refuses anything else.`));
      }
    }
    const address = element.attributes.get('DefaultValue');
    if (address === undefined || !OF_ADDRESSES.test(element.name)) continue;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url) {
      findings.push(finding('url', element, `"${address}" is no absolute address; write https://…`));
      continue;
    }
    if (element.name === 'SupportUrl') continue;
    origin ??= url.origin;
    if (url.origin !== origin) {
      findings.push(
        finding('one-origin', element, `${url.origin} is not ${origin}; the add-in's files must come from one origin.`),
      );
    }
    const file = url.pathname.slice(1);
    if (!PAGES.has(file) && !icons.has(file)) {
      findings.push(
        finding(
          'file-unknown',
          element,
          `no file "${file}" is built; name one of ${[...PAGES].join(', ')} or an icon in assets/.`,
        ),
      );
    }
  }
  return findings;
};
