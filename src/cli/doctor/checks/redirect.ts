import { parseUrl } from '../../parse-url';
import type { Check } from '../finding';
import { isRedirect } from '../parts/status';
import { answeredFiles } from '../snapshot';
import { header } from '../fetch/response';

const ELSEWHERE = 'serve the file itself at its address, without a sign-in before it.';

export const redirect: Check = {
  id: 'redirect',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of answeredFiles(snapshot)) {
      if (!isRedirect(response.status)) continue;
      const location = header(response, 'location');
      const host = movedTo(new URL(name, snapshot.base), location);
      const to = location.slice(0, 100);
      yield {
        file: name,
        sentence: host
          ? `is redirected to the same path at ${host}; serve all files here, or package again with --url ${new URL(snapshot.base.pathname, host).href}.`
          : `is redirected${to && ` to ${to}`}; ${ELSEWHERE}`,
      };
    }
  },
};

/** Where the host sends everybody on, with "www" before its name for instance; the same for all files. */
function movedTo(asked: URL, location: string): string | undefined {
  if (!parseUrl(location, asked.href)) return undefined;
  const { protocol, origin, pathname } = new URL(location, asked.href);
  return protocol === 'https:' && origin !== asked.origin && pathname === asked.pathname ? origin : undefined;
}
