import type { EngineFetch } from './classic/engine';
import { networkFailed } from './loopback-fetch';

/** At the root of the host (learn.microsoft.com/office/dev/add-ins/develop/use-sso-in-event-based-activation). */
const WELL_KNOWN = '/.well-known/microsoft-officeaddins-allowed.json';
const ANY_ORIGIN = '*';

/**
 * As classic Outlook's event engine asks the host its script came from: only where the well-known file lists the script, with
 * OPTIONS first, and naming an origin with a slash at its end, which nothing but a star fits (OfficeDev/office-js#3907).
 * @param script launchevent.js
 */
export function classicFetch(script: URL, fetch: EngineFetch): EngineFetch {
  const origin = `${script.origin}/`;

  async function isAllowed(): Promise<boolean> {
    const { status, text } = await fetch(new URL(WELL_KNOWN, script).href, { method: 'GET' });
    if (status !== 200) return false;
    const { allowed } = JSON.parse(text) as { readonly allowed?: unknown };
    return Array.isArray(allowed) && allowed.includes(script.href);
  }

  return async (url, init) => {
    if (!(await isAllowed())) throw networkFailed();
    const asking = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': init.method } };
    const { status, headers } = await fetch(url, asking);
    if (status < 200 || status > 299 || !isShared(headers)) throw networkFailed();
    const answer = await fetch(url, { ...init, headers: { origin } });
    if (!isShared(answer.headers)) throw networkFailed();
    return answer;
  };
}

type Headers = Awaited<ReturnType<EngineFetch>>['headers'];
const isShared = (headers: Headers): boolean => headers['access-control-allow-origin'] === ANY_ORIGIN;
