import type { Site } from './site';

import { ZIP } from './names';
import { WELL_KNOWN } from './well-known';

/**
 * What is left to do after packaging, numbered.
 * @param folder how to call the folder of the package
 */
export function nextSteps({ url, origin, path }: Site, folder: string): string {
  const steps = [
    [
      `Serve ${folder} at ${url}`,
      `(${ZIP} in it holds the same files for a host that takes an upload).`,
      'hosting/ has configuration for nginx, IIS and Azure Static Web Apps; README.txt says how to use it.',
    ],
    ...(path === '/'
      ? []
      : [
          [
            `Serve ${WELL_KNOWN} at ${origin}/${WELL_KNOWN} too:`,
            'classic Outlook on Windows looks only at the root of the host. hosting/nginx.conf does this.',
          ],
        ]),
    [`Check it as every Outlook would see it: reply-all-guard doctor ${url}`],
    [
      'Upload one file, manifest.xml, in the Microsoft 365 admin centre: Settings > Integrated apps > Upload custom apps >',
      'Office Add-in. Choose a few people first. It may take a day to reach everyone. Exchange on-premises: New-App',
      '-OrganizationApp -FileData ([IO.File]::ReadAllBytes("manifest.xml")) -DefaultStateForUser AlwaysEnabled.',
    ],
  ];
  return steps.map((lines, at) => `${at + 1}. ${lines.join('\n   ')}`).join('\n');
}
