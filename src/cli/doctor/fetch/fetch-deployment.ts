import { parseUrl } from '../../parse-url';
import { setMaxListeners } from 'node:events';
import tls from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { readPackaged } from '../../deployment';
import type { PackagedDeployment } from '../../deployment';
import type { Limits } from '../limits';
import { DEPLOYMENT, isBelowAddress, LISTS, MANIFEST, nameOf, POLICY, REQUIRED, WELL_KNOWN } from '../names';
import { readManifest } from '../parts/manifest';
import type { ManifestPromises } from '../parts/manifest';
import { readFrom, readSource, wholeFile } from '../snapshot';
import type { HttpResults, Read, Snapshot, Unseen } from '../snapshot';
import { indexOf } from '../parts/lists';
import { policyOf } from '../parts/policy';
import { header } from './response';
import type { HttpResponse, HttpResult } from './response';
import type { HttpRequest } from './send-request';
import { fetchShards } from './fetch-shards';
import { preflightCollector } from './preflight-collector';
import { tlsHandshake, hostOf } from './tls-handshake';
import { httpClient } from './http-client';
import type { Host, HttpClient } from './http-client';
import { resolveName } from './resolve-name';

export interface FetchOptions {
  readonly limits: Limits;
  /** Certificates in PEM of authorities that are to be trusted beside those that Node knows. */
  readonly authorities: readonly string[];
  readonly now: () => number;
  /** What the administrator uploads, as text; it is not served. */
  readonly manifest?: string | undefined;
  readonly isPrivateKnown: boolean;
  readonly mostListDays: number;
}

/** A package names so many files at most; more is a mistake that would keep the host busy. */
const MOST_NAMED = 300;

/**
 * Fetches a deployment as its clients would, broken parts included.
 * @throws one sentence where no word can be exchanged with the host
 */
export async function fetchDeployment(
  base: URL,
  { limits, authorities, now, manifest: text, ...known }: FetchOptions,
): Promise<Snapshot> {
  const stop = AbortSignal.timeout(limits.runMs);
  // Each request that is under way listens.
  setMaxListeners(0, stop);
  const connect: ConnectionOptions = {
    secureContext: tls.createSecureContext({
      // Where there are none, Node's own and those of NODE_EXTRA_CA_CERTS.
      ...(authorities.length && { ca: [...tls.rootCertificates, ...authorities] }),
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    }),
    // What is wrong with the certificate or the protocol is reported; the files are fetched anyway.
    rejectUnauthorized: false,
  };
  const { addresses, lookup } = await resolveName(hostOf(base), limits.handshakeMs);
  const handshake = await tlsHandshake(base, { ...connect, lookup }, limits.handshakeMs);
  const host: Host = { connect: { ...connect, lookup }, limits, now, stop };
  const client = httpClient(host);
  const manifest = text === undefined ? undefined : readSource(text, readManifest);
  try {
    return {
      base,
      addresses,
      handshake,
      ...known,
      ...(await fetchFiles(base, client, host, manifest)),
      manifest,
      now: now(),
    };
  } finally {
    client.end();
  }
}

type Fetched =
  'files' | 'required' | 'asClassic' | 'preflights' | 'policyAgain' | 'collector' | 'deployment' | 'unseen';

async function fetchFiles(
  base: URL,
  client: HttpClient,
  host: Host,
  manifest: Snapshot['manifest'],
): Promise<Pick<Snapshot, Fetched>> {
  const fetchAll = async (names: Iterable<string>, request: Omit<HttpRequest, 'url'>): Promise<HttpResults> =>
    new Map(
      await Promise.all(
        [...names].map(
          async (name) => [name, await client.send({ ...request, url: new URL(name, base) })] as [string, HttpResult],
        ),
      ),
    );
  // Classic Outlook's own way to write its origin, with a slash (github.com/OfficeDev/office-js/issues/3907).
  const origin = { origin: `${base.origin}/` };
  const preflight = { ...origin, 'access-control-request-method': 'GET' };

  const known = [...REQUIRED, DEPLOYMENT, LISTS, WELL_KNOWN];
  const [first, asClassic, preflights] = await Promise.all([
    fetchAll(known, { method: 'GET', headers: {} }),
    fetchAll([POLICY, LISTS], { method: 'GET', headers: origin }),
    fetchAll([POLICY, LISTS], { method: 'OPTIONS', headers: preflight }),
  ]);
  if (!client.hasAnswered())
    throw new Error(
      `${base.origin} accepts connections and answers no request; restart the web server, or check its error log.`,
    );

  const deployment = readFrom(wholeFile({ files: first }, DEPLOYMENT), readPackaged);
  const all = namedFiles(base, manifest, deployment);
  const named = all.slice(0, MOST_NAMED).filter((name) => !first.has(name));
  const policy = wholeFile({ files: first }, POLICY);
  const { endpoint } = policyOf({ files: first }).audit ?? {};
  const [later, collector, policyAgain] = await Promise.all([
    fetchAll(named, { method: 'GET', headers: {} }),
    endpoint ? preflightCollector(new URL(endpoint), base, client, host) : undefined,
    policy && client.send({ url: new URL(POLICY, base), method: 'GET', headers: validators(policy) }),
  ]);
  const shards = indexOf({ files: first }) ? await fetchShards(base, host) : undefined;
  return {
    files: new Map([...first, ...later, ...(shards?.files ?? [])]),
    unseen: [...(shards?.unseen ?? []), ...unseenOf(all.length, manifest, deployment)],
    required: new Set([...REQUIRED, ...named]),
    asClassic,
    preflights,
    policyAgain,
    collector,
    deployment,
  };
}

function unseenOf(named: number, manifest: Snapshot['manifest'], deployment: Snapshot['deployment']): Unseen[] {
  const isRead = deployment && 'value' in deployment;
  return [
    ...(manifest ? [] : [{ file: MANIFEST, why: 'it is not served; give it with --manifest FILE' }]),
    ...(isRead ? [] : [{ file: DEPLOYMENT, why: 'without it there are no digests to compare files with' }]),
    ...(named > MOST_NAMED
      ? [{ file: DEPLOYMENT, why: `a sample of ${MOST_NAMED} of the ${named} files it names was looked at` }]
      : []),
  ];
}

/** Files that are there because the manifest or the package's own list says so. */
function namedFiles(base: URL, manifest: Read<ManifestPromises>, deployment: Read<PackagedDeployment>): string[] {
  const ofManifest = manifest && 'value' in manifest ? manifest.value.addresses.map(({ url }) => url) : [];
  const ofDeployment = deployment && 'value' in deployment ? Object.keys(deployment.value.files) : [];
  const names = [...ofManifest, ...ofDeployment.filter(isBelowAddress)].flatMap((named) => {
    const address = parseUrl(named, base);
    return address?.origin === base.origin ? [nameOf(base, address)] : [];
  });
  return [...new Set(names)];
}

function validators(response: HttpResponse): Record<string, string> {
  const etag = header(response, 'etag');
  const modified = header(response, 'last-modified');
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) };
}
