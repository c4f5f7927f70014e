import { callPromise, OutlookError } from './call';
import { expectText } from './context';
import type { HttpPort } from './ports';

interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}
interface Request {
  readonly status: number;
  readonly responseText: string;
  onload: () => void;
  onerror: () => void;
  open(method: string, url: string): void;
  send(): void;
  abort(): void;
}
interface Abort {
  readonly signal: unknown;
  abort(): void;
}
declare const fetch: ((url: string, init: Readonly<Record<string, unknown>>) => Promise<Response>) | undefined;
declare const XMLHttpRequest: (new () => Request) | undefined;
declare const AbortController: (new () => Abort) | undefined;

const OPERATION = 'https.get';
const failed = (status?: number): OutlookError => new OutlookError(OPERATION, 'failed', status);

interface Running {
  readonly answer: Promise<unknown>;
  stop(): void;
}

function byFetch(get: NonNullable<typeof fetch>, url: string, limit: number): Running {
  const abort = typeof AbortController === 'undefined' ? undefined : new AbortController();
  // `no-cache` asks the server whether its copy changed: an incident must reach everyone within a minute of saving it.
  const init = { credentials: 'omit', cache: 'no-cache', ...(abort && { signal: abort.signal }) };
  return {
    answer: get(url, init).then((response) => {
      if (!response.ok) throw failed(response.status);
      return Number(response.headers.get('content-length')) > limit ? undefined : response.text();
    }),
    stop: () => abort?.abort(),
  };
}

function byXhr(Request: NonNullable<typeof XMLHttpRequest>, url: string): Running {
  const request = new Request();
  return {
    answer: new Promise((resolve, reject) => {
      request.onload = () =>
        request.status >= 200 && request.status < 300 ? resolve(request.responseText) : reject(failed(request.status));
      request.onerror = () => reject(failed());
      request.open('GET', url);
      request.send();
    }),
    stop: () => request.abort(),
  };
}

/** Rejects with `failed` and the status, or with `garbage` where the answer is longer than the limit. */
export const http: HttpPort = {
  get(url, deadlineMs, limit) {
    let running: Running | undefined;
    const start = (): Running => {
      if (!/^https:\/\/./i.test(url)) throw new OutlookError(OPERATION, 'refused');
      if (typeof fetch !== 'undefined') return byFetch(fetch, url, limit);
      if (typeof XMLHttpRequest !== 'undefined') return byXhr(XMLHttpRequest, url);
      throw new OutlookError(OPERATION, 'missing');
    };
    return callPromise(OPERATION, () => (running = start()).answer, {
      deadlineMs,
      read(value) {
        const text = expectText(value);
        if (text.length > limit) throw new RangeError();
        return text;
      },
    }).catch((error: unknown) => {
      if (running) running.stop();
      throw error;
    });
  },
};
