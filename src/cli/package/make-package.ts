import { createHash } from 'node:crypto';
import { DEPLOYMENT_FILE, deploymentText } from '../deployment';
import type { PackagedDeployment } from '../deployment';
import { addInId } from './add-in-id';
import { pointTo, readBuiltFiles, sorted } from './built-files';
import type { Files } from './built-files';
import { compressed, zip } from './compress';
import { cspOf } from './hosting/csp';
import { iisConfig } from './hosting/iis';
import { nginxConfig } from './hosting/nginx';
import { staticWebAppsConfig } from './hosting/static-web-apps';
import { filesNamedBy, makeManifest, manifestDigest, nameOf, versionOf } from './manifest';
import type { SendMode } from './send-mode';
import { changeSince, versionAfter } from './manifest-version';
import type { PackageChange } from './manifest-version';
import { IIS, MANIFEST, NGINX, README, SITE, STATIC_WEB_APPS, ZIP } from './names';
import type { Lists } from './read-lists';
import { readme } from './readme';
import type { Site } from './site';
import { WELL_KNOWN, wellKnownText } from './well-known';

/** Where the built files point; webpack puts it in, here as there. */
declare const BASE_URL: string;

export interface PackageInput {
  /** The folder of the build. */
  readonly dist: string;
  readonly site: Site;
  readonly name: string | undefined;
  readonly sendMode: SendMode;
  readonly policy: string;
  readonly lists: Lists | undefined;
  /** The package before this one. */
  readonly before: PackagedDeployment | undefined;
}

export interface Package {
  readonly deployment: PackagedDeployment;
  readonly change: PackageChange;
  /** What is served, by path below its address, sorted. */
  readonly site: ReadonlyMap<string, Uint8Array>;
  /** All that is written, the site included, by path below the package's folder, sorted. */
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

  const { change, ...recorded } = told;
  const packaged = packagedFiles(built, site);
  const digests = [...packaged].map(([name, content]) => [name, sha256(content)]);
  const deployment: PackagedDeployment = {
    url: site.url,
    ...recorded,
    sendMode,
    files: Object.fromEntries(digests) as Record<string, string>,
  };
  const record = Buffer.from(deploymentText(deployment));
  const served = sorted([
    ...packaged,
    [DEPLOYMENT_FILE, record],
    ['policy.json', Buffer.from(policy)],
    ...[...(lists?.files ?? [])].map(([name, content]) => [`lists/${name}`, content] as const),
  ]);
  const siteFiles = sorted([...served, ...compressed(packaged)]);
  const files = sorted([
    ...[...siteFiles].map(([name, content]) => [`${SITE}/${name}`, content] as const),
    ...besideSite(input, told.version, cspOf(built.get('taskpane.html')!.toString('utf8'))),
    [MANIFEST, Buffer.from(xml)],
    [DEPLOYMENT_FILE, record],
    [ZIP, zip(served)],
  ]);
  return { deployment, change, site: siteFiles, files };
}

/** All that is served and that only another package changes. */
function packagedFiles(built: Files, site: Site): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>(built);
  for (const [name, content] of pointTo(built, BASE_URL, site.url)) files.set(name, content);
  files.set(WELL_KNOWN, Buffer.from(wellKnownText(site)));
  // What an administrator sets stands in the place of the one, the other is uploaded and not served.
  for (const name of ['policy.json', MANIFEST]) files.delete(name);
  return sorted(files);
}

/** What is read by people and by the web server. */
function besideSite({ site, sendMode }: PackageInput, version: string, csp: string): (readonly [string, Buffer])[] {
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
