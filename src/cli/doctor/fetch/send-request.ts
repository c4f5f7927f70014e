import https from 'node:https';
import type { IncomingMessage, RequestOptions } from 'node:http';
import type { HttpResult, HttpFailureReason } from './response';
import { decode } from './decode';

export interface HttpRequest {
  readonly url: URL;
  readonly method: 'GET' | 'OPTIONS';
  readonly headers: Readonly<Record<string, string>>;
}

export interface SendOptions {
  readonly connect: RequestOptions;
  readonly deadlineMs: number;
  readonly bodyBytes: number;
  readonly now: () => number;
  /** Ends every request that is under way. */
  readonly stop: AbortSignal;
}

/** What every client sends; the names that a host might serve differently. */
const COMMON = {
  accept: '*/*',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Mozilla/5.0 (reply-all-guard doctor)',
};

/** One request, its whole body included. Redirects are not followed. Never rejects. */
export async function send(request: HttpRequest, options: SendOptions): Promise<HttpResult> {
  const { stop, bodyBytes } = options;
  if (isOver(stop)) return { failed: 'no-time-left' };
  let answered: Received;
  try {
    answered = await receive(request, options);
  } catch (error) {
    return { failed: isOver(stop) ? 'no-time-left' : failureReason(error) };
  }
  const { response, at, tookMs, bytes } = answered;
  try {
    const body = await decode(bytes, response.headers['content-encoding'] ?? '', bodyBytes);
    return { status: response.statusCode ?? 0, headers: response.headers, body, at, tookMs };
  } catch {
    return { failed: 'undecodable' };
  }
}

interface Received {
  readonly response: IncomingMessage;
  readonly bytes: Buffer;
  readonly at: number;
  readonly tookMs: number;
}

const isOver = ({ aborted }: AbortSignal): boolean => aborted;

class Unanswered extends Error {
  constructor(readonly why: HttpFailureReason) {
    super(why);
  }
}

const failureReason = (error: unknown): HttpFailureReason => {
  if (error instanceof Unanswered) return error.why;
  return (error as NodeJS.ErrnoException).code?.startsWith('HPE_') ? 'not-http' : 'cut-off';
};

/** Node's advice for a connection that was kept: the host that closed it did not mean this request. */
const receive = (request: HttpRequest, options: SendOptions): Promise<Received> =>
  receiveOnce(request, options).catch((error: unknown) => {
    if ((error as { onKept?: boolean }).onKept !== true) throw error;
    return receiveOnce(request, options);
  });

function receiveOnce({ url, method, headers }: HttpRequest, options: SendOptions): Promise<Received> {
  const { connect, deadlineMs, bodyBytes, now, stop } = options;
  return new Promise((resolve, reject) => {
    const askedAt = now();
    const request = https.request(url, { ...connect, method, headers: { ...COMMON, ...headers }, signal: stop });
    const fail = (error: Error): void => {
      clearTimeout(deadline);
      const onKept = request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
      reject(Object.assign(error, { onKept }));
      request.destroy();
    };
    const deadline = setTimeout(() => fail(new Unanswered('timeout')), deadlineMs);
    request.on('error', fail);
    // Without an answer or an error: the server wants to go on in another protocol.
    request.on('close', () => fail(new Unanswered('cut-off')));
    request.on('response', (response) => {
      const at = now();
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > bodyBytes) fail(new Unanswered('too-large'));
      });
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(deadline);
        resolve({ response, at, tookMs: now() - askedAt, bytes: Buffer.concat(chunks) });
      });
    });
    request.end();
  });
}
