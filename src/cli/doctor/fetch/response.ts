import type { IncomingHttpHeaders } from 'node:http';

/** What came back, decoded. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** When its headers came, in milliseconds since 1970. */
  readonly at: number;
  /** Until the last byte, a new connection included. */
  readonly tookMs: number;
}

export type HttpFailureReason = 'timeout' | 'no-time-left' | 'cut-off' | 'not-http' | 'too-large' | 'undecodable';

/** Nothing that could be used came back. */
export interface HttpFailure {
  readonly failed: HttpFailureReason;
}

export type HttpResult = HttpResponse | HttpFailure;

export const isResponse = (result: HttpResult | undefined): result is HttpResponse =>
  result !== undefined && !('failed' in result);

/** A header's text, empty where it was not sent. Node joins what came several times with commas. */
export const header = ({ headers }: HttpResponse, name: string): string => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
};
