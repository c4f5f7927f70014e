import type { Check } from '../finding';
import { POLICY } from '../names';
import { header, isResponse } from '../fetch/response';

/** Devices say nothing about records that they cannot get rid of: here is the one place where it shows. */
export const collector: Check = {
  id: 'collector',
  severity: 'risky',
  *check({ base, collector: asked }) {
    if (!asked) return;
    const { endpoint, preflight } = asked;
    const named = `names ${endpoint.href} in audit.endpoint, which`;
    if (!isResponse(preflight)) {
      yield { file: POLICY, sentence: `${named} does not answer; start the collector, or correct the address.` };
      return;
    }
    const { status } = preflight;
    const isOwn = endpoint.origin === base.origin;
    const allowed = header(preflight, 'access-control-allow-origin');
    if (status === 404 || status >= 500 || (isOwn && status >= 400 && status !== 405))
      yield {
        file: POLICY,
        sentence: `${named} answers with ${status}; correct the address, or the server behind it.`,
      };
    else if (!isOwn && (status > 299 || !['*', base.origin].includes(allowed)))
      yield {
        file: POLICY,
        sentence: `${named} does not let pages of ${base.origin} post to it; add that origin to the collector's cors.allowed_origins.`,
      };
    else if (!isOwn && !/\*|content-type/i.test(header(preflight, 'access-control-allow-headers')))
      yield {
        file: POLICY,
        sentence: `${named} refuses the header Content-Type; add it to the collector's cors.allowed_headers.`,
      };
  },
};
