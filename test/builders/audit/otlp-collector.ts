/**
 * A stand-in for a collector's OTLP/HTTP receiver, on the loopback: its answers, its strictness and more, and the faults
 * that a sender meets on the way to it. How it answers is that of
 * https://github.com/open-telemetry/opentelemetry-collector/tree/main/receiver/otlpreceiver and of the specification,
 * https://opentelemetry.io/docs/specs/otlp/#otlphttp.
 */

import http from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import { gunzipSync } from 'node:zlib';
import { listen } from '../doctor/loopback';
import { answerHeaders, preflightHeaders } from './otlp-cors';
import type { Cors } from './otlp-cors';
import { decodeJson, decodeProtobuf, RESPONSE } from './otlp-decode';
import type { ReceivedRecord } from './otlp-decode';

/** What goes wrong with every request until it is told otherwise; preflights are answered all the same. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: 400 | 401 | 413 | 429 | 503;
      /** Seconds, or a date. */
      readonly retryAfter?: string;
    }
  /** Takes the request and never answers; or stores it, and the answer never comes. */
  | { readonly kind: 'hang'; readonly stores?: boolean }
  /** The connection breaks instead of an answer, before or after the records are stored. */
  | { readonly kind: 'cut'; readonly stores?: boolean }
  /** Takes all but the last so many records. */
  | { readonly kind: 'partial'; readonly rejected: number }
  /** Answers once this has settled. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown> };

/** A request as it came in, preflights too. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Collector {
  /** Where logs are to be sent. */
  readonly url: string;
  /** Every record that was stored, in the order of arrival; twice what came twice. */
  readonly records: readonly ReceivedRecord[];
  readonly requests: readonly ReceivedRequest[];
  /** From the next request on; nothing, and it is well again. */
  fail(fault?: Fault): void;
  close(): Promise<void>;
}

interface Setting extends Partial<Cors> {
  /** Answers https with this. */
  readonly certificate?: { readonly key: string; readonly cert: string };
}

const PATH = '/v1/logs';
const JSON_TYPE = 'application/json';
const PROTOBUF_TYPE = 'application/x-protobuf';

/** google.rpc.Code for a status of HTTP, as the receiver has it; the rest is UNKNOWN. */
const RPC_CODES: Readonly<Record<number, number>> = { 400: 3, 401: 16, 429: 8, 503: 14 };
const RPC_UNKNOWN = 2;

const WANTED = 'The test wants it so.';

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly more?: Readonly<Record<string, string>> | undefined;
}

export async function startCollector({
  certificate,
  allowedOrigins = [],
  allowedHeaders = [],
}: Setting = {}): Promise<Collector> {
  const cors: Cors = { allowedOrigins, allowedHeaders };
  const records: ReceivedRecord[] = [];
  const requests: ReceivedRequest[] = [];
  let fault: Fault | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bytes = await bodyOf(request);
    const { method = '', url = '', headers } = request;
    requests.push({ method, path: url, headers, body: bytes.toString('utf8') });
    const preflight = preflightHeaders(cors, method, headers);
    if (preflight) {
      response.writeHead(204, preflight).end();
      return;
    }
    const now = fault;
    if (now?.kind === 'slow') await now.until;
    const refusal = refusalOf(method, url, headers);
    const { reply, taken } = refusal ? { reply: refusal, taken: [] } : judged(bytes, mediaType(headers), now);
    records.push(...taken);
    if (now?.kind === 'cut') response.destroy();
    else if (now?.kind !== 'hang') {
      const { status, type, body, more } = reply;
      response.writeHead(status, { ...answerHeaders(cors, headers), 'content-type': type, ...more }).end(body);
    }
  };

  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch(() => request.destroy());
  };
  const server = certificate ? https.createServer(certificate, onRequest) : http.createServer(onRequest);
  const origin = `${certificate ? 'https' : 'http'}://127.0.0.1:${await listen(server)}`;
  return {
    url: origin + PATH,
    records,
    requests,
    fail: (next) => (fault = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What never comes to be read. */
function refusalOf(method: string, url: string, headers: IncomingHttpHeaders): Reply | undefined {
  const plain = (status: number, text: string): Reply => ({ status, type: 'text/plain', body: `${status} ${text}` });
  if (url !== PATH) return plain(404, 'page not found');
  if (method !== 'POST') return plain(405, 'method not allowed, supported: [POST]');
  return [JSON_TYPE, PROTOBUF_TYPE].includes(mediaType(headers))
    ? undefined
    : plain(415, `unsupported media type, supported: [${JSON_TYPE}, ${PROTOBUF_TYPE}]`);
}

/** What the receiver says to a request, and what it stores of it, whether or not its answer arrives. */
function judged(
  bytes: Buffer,
  type: string,
  fault: Fault | undefined,
): { reply: Reply; taken: readonly ReceivedRecord[] } {
  if (fault?.kind === 'status') {
    const more = fault.retryAfter === undefined ? undefined : { 'retry-after': fault.retryAfter };
    return { reply: { ...failure(fault.status, WANTED), more }, taken: [] };
  }
  const { records, fault: wrong } = type === JSON_TYPE ? decodeJson(bytes.toString('utf8')) : decodeProtobuf(bytes);
  if (!records) return { reply: failure(400, wrong), taken: [] };
  if ((fault?.kind === 'hang' || fault?.kind === 'cut') && !fault.stores) return { reply: success(type), taken: [] };
  return fault?.kind === 'partial'
    ? { reply: success(type, fault.rejected), taken: records.slice(0, -fault.rejected) }
    : { reply: success(type), taken: records };
}

/** As JSON of google.rpc.Status. */
const failure = (status: number, message: string): Reply => ({
  status,
  type: JSON_TYPE,
  body: JSON.stringify({ code: RPC_CODES[status] ?? RPC_UNKNOWN, message }),
});

function success(type: string, rejected = 0): Reply {
  const partialSuccess = rejected > 0 ? { rejectedLogRecords: String(rejected), errorMessage: WANTED } : {};
  const answer = { partialSuccess };
  return {
    status: 200,
    type,
    body: type === JSON_TYPE ? JSON.stringify(answer) : RESPONSE.encode(RESPONSE.fromObject(answer)).finish(),
  };
}

/** A parameter such as the character set is let pass, as the receiver does; not every other receiver of OTLP does. */
const mediaType = ({ 'content-type': type = '' }: IncomingHttpHeaders): string =>
  (type.split(';')[0] ?? '').trim().toLowerCase();

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}
