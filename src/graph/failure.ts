import type { GraphFailure, GraphFailureReason } from './ports';

export class GraphError extends Error implements GraphFailure {
  override readonly name = 'GraphError';

  constructor(
    readonly reason: GraphFailureReason,
    readonly code?: number,
    readonly retryAfterMs?: number,
  ) {
    super(code === undefined ? reason : `${reason} ${code}`);
  }
}

/** Browsers cannot read Graph's Retry-After (microsoftgraph/microsoft-graph-docs-contrib#2011); where one can, it is bounded. */
const RETRY_AFTER = { unsaid: 60_000, least: 1_000, most: 600_000 };

/** @param now milliseconds since 1970 */
export function failureOf(status: number, retryAfter: string | null, now: number): GraphError {
  if (status === 401 || status === 403) return new GraphError('refused', status);
  if (status === 429) return new GraphError('busy', status, waitOf(retryAfter, now));
  return new GraphError('failed', status);
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string | null, now: number): number {
  const text = retryAfter?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? RETRY_AFTER.unsaid : Math.min(Math.max(ms, RETRY_AFTER.least), RETRY_AFTER.most);
}
