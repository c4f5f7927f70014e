import type { HttpResponse } from '../fetch/response';
import { header } from '../fetch/response';

/**
 * For how many seconds somebody on the way, or the client itself, may go on using a copy without asking.
 * @returns undefined where the answer does not say: caches may then guess (RFC 9111, section 4.2.2)
 */
export function secondsKept(response: HttpResponse): number | undefined {
  const directives = directivesOf(header(response, 'cache-control'));
  if (directives.has('no-store') || directives.has('no-cache')) return 0;
  const seconds = ['max-age', 's-maxage']
    .map((name) => Number.parseInt(directives.get(name) ?? '', 10))
    .filter((value) => value >= 0);
  if (!seconds.length) return secondsUntilExpiry(response);
  const afterwards = Number.parseInt(directives.get('stale-while-revalidate') ?? '', 10);
  return Math.max(...seconds) + (afterwards > 0 ? afterwards : 0);
}

function secondsUntilExpiry(response: HttpResponse): number | undefined {
  const expires = header(response, 'expires');
  if (!expires) return undefined;
  const at = Date.parse(expires);
  // What is no date, "0" as a rule, means: expired.
  if (!/\d{4}/.test(expires) || Number.isNaN(at)) return 0;
  return Math.max(0, Math.round((at - (Date.parse(header(response, 'date')) || response.at)) / 1000));
}

const directivesOf = (text: string): Map<string, string> =>
  new Map(
    text.split(',').map((directive) => {
      const [name = '', value = ''] = directive.split('=');
      return [name.trim().toLowerCase(), value.replace(/"/g, '').trim()];
    }),
  );

/** `90 s`, `5 min`, `12 h`, `30 days`. */
export function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
