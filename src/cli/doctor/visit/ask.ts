import https from 'node:https';
import type { IncomingMessage, RequestOptions } from 'node:http';
import type { Outcome, WhyNot } from './answer';
import { decode } from './decode';

export interface Question {
  readonly url: URL;
  readonly method: 'GET' | 'OPTIONS';
  readonly headers: Readonly<Record<string, string>>;
}

export interface Asking {
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
export async function ask(question: Question, asking: Asking): Promise<Outcome> {
  const { stop, bodyBytes } = asking;
  if (isOver(stop)) return { failed: 'no-time-left' };
  let answered: Received;
  try {
    answered = await receive(question, asking);
  } catch (error) {
    return { failed: isOver(stop) ? 'no-time-left' : whyNot(error) };
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
  constructor(readonly why: WhyNot) {
    super(why);
  }
}

const whyNot = (error: unknown): WhyNot => {
  if (error instanceof Unanswered) return error.why;
  return (error as NodeJS.ErrnoException).code?.startsWith('HPE_') ? 'not-http' : 'cut-off';
};

/** Node's advice for a connection that was kept: whoever closed it did not mean this request. */
const receive = (question: Question, asking: Asking): Promise<Received> =>
  receiveOnce(question, asking).catch((error: unknown) => {
    if ((error as { onKept?: boolean }).onKept !== true) throw error;
    return receiveOnce(question, asking);
  });

function receiveOnce({ url, method, headers }: Question, asking: Asking): Promise<Received> {
  const { connect, deadlineMs, bodyBytes, now, stop } = asking;
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
