import tls from 'node:tls';
import { httpClient } from '../doctor/fetch/http-client';
import { header, isResponse } from '../doctor/fetch/response';
import { LIMITS } from '../doctor/limits';
import { POLICY } from '../doctor/names';

/** The policy as an Outlook gets it. */
export interface ServedPolicy {
  readonly url: string;
  readonly text: string;
  /** When the host says that the file was changed, in milliseconds since 1970; undefined where it does not say. */
  readonly changedAt: number | undefined;
}

/**
 * @param base where the add-in is served; ends in a slash
 * @param authorities certificates in PEM, to be trusted beside those that Node knows
 * @throws one sentence where no policy comes
 */
export async function servedPolicy(
  base: URL,
  authorities: readonly string[],
  now: () => number,
): Promise<ServedPolicy> {
  const url = new URL(POLICY, base);
  const client = httpClient({
    connect: authorities.length ? { ca: [...tls.rootCertificates, ...authorities] } : {},
    limits: LIMITS,
    now,
    stop: AbortSignal.timeout(LIMITS.requestMs),
  });
  try {
    const result = await client.send({ url, method: 'GET', headers: {} });
    const why = isResponse(result) ? `status ${result.status}` : result.failed;
    if (!isResponse(result) || result.status !== 200)
      throw new Error(`${url.href} cannot be fetched (${why}). "reply-all-guard doctor ${base.href}" says why.`);
    const changedAt = Date.parse(header(result, 'last-modified'));
    const text = new TextDecoder().decode(result.body);
    return { url: url.href, text, changedAt: Number.isNaN(changedAt) ? undefined : changedAt };
  } finally {
    client.end();
  }
}
