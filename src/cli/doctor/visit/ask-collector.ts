import type { Seen } from '../seen';
import { hostOf } from './greet';
import { inquire } from './inquire';
import type { Host, Inquiry } from './inquire';
import { resolveName } from './resolve-name';

/**
 * Asks a collector what a browser asks before it posts records to another origin (https://fetch.spec.whatwg.org/#cors-preflight-fetch).
 * @param own of the deployment's host, for a collector behind it
 */
export async function askCollector(
  endpoint: URL,
  base: URL,
  own: Inquiry,
  host: Host,
): Promise<NonNullable<Seen['collector']>> {
  const headers = {
    origin: base.origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  const question = { url: endpoint, method: 'OPTIONS', headers } as const;
  if (endpoint.origin === base.origin) return { endpoint, preflight: await own.ask(question) };
  const lookup = await resolveName(hostOf(endpoint), host.limits.greetMs).catch(() => undefined);
  if (!lookup) return { endpoint, preflight: { failed: 'cut-off' } };
  const other = inquire({ ...host, connect: { ...host.connect, lookup } });
  try {
    return { endpoint, preflight: await other.ask(question) };
  } finally {
    other.end();
  }
}
