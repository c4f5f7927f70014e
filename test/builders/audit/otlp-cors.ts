/**
 * What a collector's receiver says to a browser that asks from elsewhere. It takes no star for granted, and compares what
 * `cors.allowed_origins` lists with the whole of what the browser calls its origin
 * (https://github.com/open-telemetry/opentelemetry-collector/blob/main/config/confighttp/README.md).
 */

import type { IncomingHttpHeaders } from 'node:http';

export interface Cors {
  /** As a browser writes an origin; a star for anybody. Empty: the receiver knows nothing of CORS. */
  readonly allowedOrigins: readonly string[];
  /** Beside those that are always allowed. */
  readonly allowedHeaders?: readonly string[];
}

type Headers = Readonly<Record<string, string>>;

/** What needs no mention in `allowed_headers`. */
const ALWAYS = ['accept', 'accept-language', 'content-language', 'content-type', 'origin'];
const METHODS = ['GET', 'HEAD', 'POST'];

const isPreflight = (method: string | undefined, headers: IncomingHttpHeaders): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

/** @returns undefined where it is no preflight, or nobody answers one */
export function preflightHeaders(
  { allowedOrigins, allowedHeaders = [] }: Cors,
  method: string | undefined,
  headers: IncomingHttpHeaders,
): Headers | undefined {
  if (allowedOrigins.length === 0 || !isPreflight(method, headers)) return undefined;
  const vary = { vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers' };
  const wanted = (headers['access-control-request-headers'] ?? '').toLowerCase().split(',');
  const names = wanted.map((name) => name.trim()).filter(Boolean);
  const known = new Set([...ALWAYS, ...allowedHeaders.map((name) => name.toLowerCase())]);
  const origin = allowedOrigin(allowedOrigins, headers.origin);
  const asked = headers['access-control-request-method'] ?? '';
  if (origin === undefined || !METHODS.includes(asked) || !names.every((name) => known.has(name))) return vary;
  return {
    ...vary,
    ...origin,
    'access-control-allow-methods': asked,
    ...(names.length > 0 && { 'access-control-allow-headers': names.join(', ') }),
  };
}

/** Nothing is exposed: a page elsewhere reads the status and the body, and never Retry-After. */
export const answerHeaders = ({ allowedOrigins }: Cors, { origin }: IncomingHttpHeaders): Headers =>
  allowedOrigins.length === 0 ? {} : { vary: 'Origin', ...allowedOrigin(allowedOrigins, origin) };

function allowedOrigin(allowed: readonly string[], origin: string | undefined): Headers | undefined {
  if (origin === undefined) return undefined;
  const star = allowed.includes('*');
  if (!star && !allowed.some((each) => each.toLowerCase() === origin.toLowerCase())) return undefined;
  return { 'access-control-allow-origin': star ? '*' : origin, 'access-control-allow-credentials': 'true' };
}
