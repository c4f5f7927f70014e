import { FRAME_ANCESTORS, WHY_NO_FRAME_ANCESTORS } from './hosting/serving';
import { ZIP } from './names';
import { nextSteps } from './next-steps';
import { sendModeWords } from './send-mode';
import type { SendMode } from './send-mode';
import type { Site } from './site';
import { WELL_KNOWN } from './well-known';

/** `README.txt`, for a person who gets the package and did not make it. */
export const readme = (site: Site, version: string, sendMode: SendMode): string => `Reply-All Guard ${version}
for ${site.url}

Made by "reply-all-guard package". Nothing in it runs on the server: any web host with TLS will do.

WHAT TO DO

${nextSteps(site)}

WHAT IS IN IT

manifest.xml         what the administrator uploads; it names ${site.url}. It is not served
site/                all that is served, and nothing else:
  launchevent.*, commands.js, taskpane*, rules/, assets/
                     the add-in. A new package replaces them all at once, never some of them
  policy.json        your settings. You can edit it where it is served; a change takes effect within a minute. Check it first:
                     reply-all-guard policy check policy.json
  policy.schema.json an editor uses it to complete policy.json and to check it while you write
  lists/             the sizes of your lists, where a catalogue was given
  .well-known/       lets classic Outlook on Windows fetch policy and lists
  deployment.json    what was packaged, for "doctor"
  *.gz               the same files compressed, for nginx; other servers have no use for them. Copy them with the files
  THIRD-PARTY-NOTICES.txt, sbom.cdx.json
                     the work of others that is in it, with its licences, and the same as a CycloneDX bill of materials
hosting/             configuration of web servers
deployment.json      the record of this package. Keep it in the folder given as --out, or beside it: the next package compares its
                     manifest with it, and says when administrators must consent again
${ZIP}  what is in site/ as it was packaged, without *.gz: edit policy.json after unpacking it

HOSTING

nginx                Copy what is in site/ to /var/www/reply-all-guard, and hosting/nginx.conf to /etc/nginx/reply-all-guard.conf;
                     include it in the server block of ${site.host}.
IIS                  Copy what is in site/ to the folder that IIS serves at ${site.path}, and hosting/web.config into that.${
  site.path === '/'
    ? ''
    : `
                     Copy site/${WELL_KNOWN} to the root of the host.`
}
Azure Static Web Apps
                     Deploy site/ ${site.path === '/' ? 'as the app' : `as ${site.path.slice(1)} of the app, and ${WELL_KNOWN} at its root`},
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
