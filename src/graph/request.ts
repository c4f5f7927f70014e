import { failureOf, GraphError } from './failure';

export interface AuthorisedRequest {
  readonly url: string;
  readonly token: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
  /** For the whole exchange, the answer's body included. */
  readonly deadlineMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A token goes over the open network never; a stand-in on this computer may do without a certificate. */
const SAFE = /^(https:\/\/[^/]|http:\/\/(localhost|127\.0\.0\.1)[:/])/;

/** Characters; a hundred MailTips have less than a tenth of it. */
const ANSWER_LIMIT = 1_000_000;

/**
 * One request to Graph.
 * @returns what the answer's JSON holds, of whatever shape.
 * @throws GraphError
 */
export async function ask({ url, token, body, deadlineMs, now }: AuthorisedRequest): Promise<unknown> {
  if (!SAFE.test(url)) throw new GraphError('failed');
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), deadlineMs);
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: abort.signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    });
    if (!response.ok) throw failureOf(response.status, response.headers.get('Retry-After'), now());
    return parse(await response.text());
  } catch (error) {
    if (error instanceof GraphError) throw error;
    throw new GraphError(abort.signal.aborted ? 'timeout' : 'failed');
  } finally {
    clearTimeout(timer);
    // Whatever of a refused answer is still on its way is not wanted.
    abort.abort();
  }
}

function parse(text: string): unknown {
  if (text.length > ANSWER_LIMIT) throw new GraphError('garbage');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new GraphError('garbage');
  }
}

export type Json = Readonly<Record<string, unknown>>;

/** An object's members; of anything else, none. */
export const membersOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** The entries of an OData collection. @throws GraphError where the answer is none */
export function collection(answer: unknown): readonly Json[] {
  const { value } = membersOf(answer);
  if (!Array.isArray(value)) throw new GraphError('garbage');
  return value.map(membersOf);
}

/** `emailAddress.address` of a Graph recipient in lower case; empty where it has none. */
export function addressOf(recipient: unknown): string {
  const { address } = membersOf(membersOf(recipient).emailAddress);
  return typeof address === 'string' ? address.toLowerCase() : '';
}
