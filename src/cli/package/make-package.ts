import { createHash } from 'node:crypto';
import { DEPLOYMENT_FILE, deploymentText } from '../deployment';
import type { PackagedDeployment } from '../deployment';
import { addInId } from './add-in-id';
import { pointTo, readBuiltFiles, sorted } from './built-files';
import type { Files } from './built-files';
import { cspOf } from './hosting/csp';
import { iisConfig } from './hosting/iis';
import { nginxConfig } from './hosting/nginx';
import { staticWebAppsConfig } from './hosting/static-web-apps';
import { filesNamedBy, makeManifest, manifestDigest, nameOf, versionOf } from './manifest';
import type { SendMode } from './send-mode';
import { changeSince, versionAfter } from './manifest-version';
import type { PackageChange } from './manifest-version';
import { IIS, NGINX, README, STATIC_WEB_APPS, ZIP } from './names';
import type { Lists } from './read-lists';
import { readme } from './readme';
import type { Site } from './site';

import { WELL_KNOWN, wellKnownText } from './well-known';
import { zip } from './zip';

/** Where the built files point; webpack puts it in, here as there. */
declare const BASE_URL: string;

export interface PackageInput {
  /** The folder of the build. */
  readonly dist: string;
  readonly site: Site;
  readonly name: string | undefined;
  readonly sendMode: SendMode;
  /** Undefined: the built one, which sets nothing. */
  readonly policy: string | undefined;
  readonly lists: Lists | undefined;
  /** The package before this one. */
  readonly before: PackagedDeployment | undefined;
}

export interface Package {
  readonly deployment: PackagedDeployment;
  readonly change: PackageChange;
  /** All that is written, by path, sorted. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * The files of a package: the same bytes for the same input. Reads the build, writes nothing.
 * @throws one sentence where the build is not complete
 */
export async function makePackage(input: PackageInput): Promise<Package> {
  const { site, policy, lists, sendMode } = input;
  const built = await readBuiltFiles(input.dist);
  const { xml, ...told } = manifestOf(built, input);
  const missing = filesNamedBy(xml, site.url).find((name) => !built.has(name));
  if (missing !== undefined)
    throw new Error(
      `The built manifest.xml names ${missing}, which is not built: run "npm run build", and package again.`,
    );

  const served = new Map<string, Uint8Array>(built);
  for (const [name, content] of pointTo(built, BASE_URL, site.url)) served.set(name, content);
  served.set('manifest.xml', Buffer.from(xml));
  served.set(WELL_KNOWN, Buffer.from(wellKnownText(site)));
  served.delete('policy.json');
  const { change, ...recorded } = told;
  const digests = [...sorted(served)].map(([name, content]) => [name, sha256(content)]);
  const deployment: PackagedDeployment = {
    url: site.url,
    ...recorded,
    sendMode,
    files: Object.fromEntries(digests) as Record<string, string>,
  };
  served.set(DEPLOYMENT_FILE, Buffer.from(deploymentText(deployment)));
  served.set('policy.json', policy === undefined ? built.get('policy.json')! : Buffer.from(policy));
  for (const [name, content] of lists?.files ?? []) served.set(`lists/${name}`, content);

  const csp = cspOf(built.get('taskpane.html')!.toString('utf8'));
  const files = sorted([...served, ...toRead(input, told.version, csp), [ZIP, zip(sorted(served))] as const]);
  return { deployment, change, files };
}

/** What is not served but read by people and by the server. */
function toRead({ site, sendMode }: PackageInput, version: string, csp: string): (readonly [string, Buffer])[] {
  const serving = { site, csp };
  return [
    [README, Buffer.from(readme(site, version, sendMode))],
    [NGINX, Buffer.from(nginxConfig(serving))],
    [IIS, Buffer.from(iisConfig(serving))],
    [STATIC_WEB_APPS, Buffer.from(staticWebAppsConfig(serving))],
  ];
}

function manifestOf(built: Files, { site, name, sendMode, before }: PackageInput) {
  const xml = built.get('manifest.xml')?.toString('utf8') ?? '';
  const id = addInId(site.url);
  const make = (version: string): string => makeManifest(xml, BASE_URL, { site, id, version, name, sendMode });
  const digest = manifestDigest(make(versionOf(xml)));
  const change = changeSince(before, id, digest);
  const version = versionAfter(versionOf(xml), before, change);
  return { xml: make(version), change, id, version, name: name ?? nameOf(xml), manifestDigest: digest };
}
