import { FRAME_ANCESTORS, WHY_NO_FRAME_ANCESTORS } from './hosting/serving';
import type { SendMode } from './send-mode';
import { ZIP } from './names';
import { nextSteps } from './next-steps';
import { sendModeWords } from './send-mode';
import type { Site } from './site';

import { WELL_KNOWN } from './well-known';

/** `README.txt`, for a person who gets the package and did not make it. */
export const readme = (site: Site, version: string, sendMode: SendMode): string => `Reply-All Guard ${version}
for ${site.url}

Made by "reply-all-guard package". Nothing in it runs on the server: any web host with TLS will do.

WHAT TO DO

${nextSteps(site, 'this folder')}

WHAT IS IN IT

manifest.xml         what the administrator uploads; it names ${site.url}
launchevent.*, commands.js, taskpane*, rules/, assets/
                     the add-in. A new package replaces them all at once, never some of them
policy.json          your settings. You can edit it where it is served; a change takes effect within a minute. Check it first:
                     reply-all-guard policy check policy.json
policy.schema.json   an editor uses it to complete policy.json and to check it while you write
lists/               the sizes of your lists, where a catalogue was given
.well-known/         lets classic Outlook on Windows fetch policy and lists
deployment.json      what was packaged. Keep it in the folder given as --out, or beside it: the next package compares its
                     manifest with it, and says when administrators must consent again
THIRD-PARTY-NOTICES.txt, sbom.cdx.json
                     the work of others that is in it, with its licences, and the same as a CycloneDX bill of materials
${ZIP}  all of the above as it was packaged: edit policy.json after unpacking it
hosting/             configuration, not to be served

HOSTING

nginx                Copy this folder to /var/www/reply-all-guard and hosting/nginx.conf to /etc/nginx/reply-all-guard.conf;
                     include it in the server block of ${site.host}.
IIS                  Copy this folder to the one that IIS serves at ${site.path}, and hosting/web.config into it.${
  site.path === '/'
    ? ''
    : `
                     Copy ${WELL_KNOWN} to the root of the site.`
}
Azure Static Web Apps
                     Deploy this folder ${site.path === '/' ? 'as the app' : `as ${site.path.slice(1)} of the app, and ${WELL_KNOWN} at its root`},
                     with hosting/staticwebapp.config.json at the root of the app.
Others               Every file: an ETag, "X-Content-Type-Options: nosniff", a content type with charset=utf-8, and
                     "Cache-Control: no-cache" where nothing else is said. Nothing, CDNs included, may cache policy.json
                     for longer than 30 seconds, or a freeze comes too late. policy.json and lists/: CORS for
                     every origin ("Access-Control-Allow-Origin: *") and an answer to OPTIONS. No X-Frame-Options: Outlook
                     on the web shows the pane in a frame.

${WHY_NO_FRAME_ANCESTORS.join('\n')}
${FRAME_ANCESTORS.slice(2)}

WHEN THE ADD-IN CANNOT BE ASKED

${sendModeWords(sendMode)}
`;
