import type { IncomingHttpHeaders } from 'node:http';

/** What came back, decoded. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** When its headers came, in milliseconds since 1970. */
  readonly at: number;
  /** Until the last byte, a new connection included. */
  readonly tookMs: number;
}

export type WhyNot = 'timeout' | 'no-time-left' | 'cut-off' | 'not-http' | 'too-large' | 'undecodable';

/** Nothing that could be used came back. */
export interface Failure {
  readonly failed: WhyNot;
}

export type Outcome = Answer | Failure;

export const isAnswer = (outcome: Outcome | undefined): outcome is Answer =>
  outcome !== undefined && !('failed' in outcome);

/** A header's text, empty where it was not sent. Node joins what came several times with commas. */
export const header = ({ headers }: Answer, name: string): string => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
};
