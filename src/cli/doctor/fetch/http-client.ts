import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import pLimit from 'p-limit';
import type { Limits } from '../limits';
import { isResponse } from './response';
import type { HttpResult } from './response';
import { send } from './send-request';
import type { HttpRequest } from './send-request';

export interface Host {
  readonly connect: ConnectionOptions & { readonly lookup?: LookupFunction };
  readonly limits: Limits;
  readonly now: () => number;
  readonly stop: AbortSignal;
}

export interface HttpClient {
  send(request: HttpRequest): Promise<HttpResult>;
  /** Whether anything was answered, whatever with. */
  hasAnswered(): boolean;
  end(): void;
}

/** Asks one host, so many questions at a time, and no more where it let the first of them wait until the end. */
export function httpClient({ connect, limits, now, stop }: Host): HttpClient {
  const agent = new https.Agent({ keepAlive: true, maxSockets: limits.atOnce });
  const inTurn = pLimit(limits.atOnce);
  let hasAnswered = false;
  let isSilent = false;
  return {
    hasAnswered: () => hasAnswered,
    send: (request) =>
      inTurn(async () => {
        if (isSilent && !hasAnswered) return { failed: 'timeout' };
        const { requestMs: deadlineMs, bodyBytes } = limits;
        const result = await send(request, { connect: { ...connect, agent }, deadlineMs, bodyBytes, now, stop });
        hasAnswered ||= isResponse(result);
        isSilent ||= !isResponse(result) && result.failed === 'timeout';
        return result;
      }),
    end: () => agent.destroy(),
  };
}
