import path from 'node:path';
import { MANIFEST, SITE, ZIP } from './names';
import type { Site } from './site';
import { WELL_KNOWN } from './well-known';

/**
 * What is left to do after packaging, numbered.
 * @param folder of the package; left out: for somebody who stands in it
 */
export function nextSteps({ url, origin, path: place }: Site, folder = ''): string {
  const manifest = path.posix.join(folder, MANIFEST);
  const steps = [
    [
      `Serve what is in ${path.posix.join(folder, SITE)}, and nothing else, at ${url}`,
      `(${ZIP} holds the same for a host that takes an upload).`,
      'hosting/ has configuration for nginx, IIS and Azure Static Web Apps; README.txt says how to use it.',
    ],
    ...(place === '/'
      ? []
      : [
          [
            `Serve ${SITE}/${WELL_KNOWN} at ${origin}/${WELL_KNOWN} too:`,
            'classic Outlook on Windows looks only at the root of the host. hosting/nginx.conf does this.',
          ],
        ]),
    [`Check it as every Outlook would see it: reply-all-guard doctor ${url} --manifest ${manifest}`],
    [
      `Upload one file, ${manifest}, in the Microsoft 365 admin centre: Settings > Integrated apps > Upload custom apps >`,
      'Office Add-in. Choose a few people first. It may take a day to reach everyone. Exchange on-premises: New-App',
      '-OrganizationApp -FileData ([IO.File]::ReadAllBytes("manifest.xml")) -DefaultStateForUser AlwaysEnabled.',
    ],
  ];
  return steps.map((lines, at) => `${at + 1}. ${lines.join('\n   ')}`).join('\n');
}
