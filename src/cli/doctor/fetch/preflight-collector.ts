import type { Snapshot } from '../snapshot';
import { hostOf } from './tls-handshake';
import { httpClient } from './http-client';
import type { Host, HttpClient } from './http-client';
import { resolveName } from './resolve-name';

/**
 * Asks a collector what a browser asks before it posts records to another origin (https://fetch.spec.whatwg.org/#cors-preflight-fetch).
 * @param own of the deployment's host, for a collector behind it
 */
export async function preflightCollector(
  endpoint: URL,
  base: URL,
  own: HttpClient,
  host: Host,
): Promise<NonNullable<Snapshot['collector']>> {
  const headers = {
    origin: base.origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  const request = { url: endpoint, method: 'OPTIONS', headers } as const;
  if (endpoint.origin === base.origin) return { endpoint, preflight: await own.send(request) };
  const resolved = await resolveName(hostOf(endpoint), host.limits.handshakeMs).catch(() => undefined);
  if (!resolved) return { endpoint, preflight: { failed: 'cut-off' } };
  const other = httpClient({ ...host, connect: { ...host.connect, lookup: resolved.lookup } });
  try {
    return { endpoint, preflight: await other.send(request) };
  } finally {
    other.end();
  }
}
