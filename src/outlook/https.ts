import { callPromise, OutlookError } from './call';
import { expectText, nothing } from './context';
import type { HttpPort, HttpPoster } from './ports';

interface Response {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}
interface Abort {
  readonly signal: unknown;
  abort(): void;
}
/** Every client's event engine has it, classic's included (learn.microsoft.com/office/dev/add-ins/testing/runtimes). */
declare const fetch: ((url: string, init: Readonly<Record<string, unknown>>) => Promise<Response>) | undefined;
declare const AbortController: (new () => Abort) | undefined;

type Operation = 'https.get' | 'https.post';

/** Rejects with `failed` and the status where the host says no, and calls the request off where the deadline passes. */
function request<T>(
  operation: Operation,
  url: string,
  init: Readonly<Record<string, unknown>>,
  options: {
    readonly deadlineMs: number;
    readonly answer: (response: Response) => unknown;
    readonly read: (value: unknown) => T;
  },
): Promise<T> {
  const abort = typeof AbortController === 'undefined' ? undefined : new AbortController();
  const ask = (): Promise<unknown> => {
    if (!/^https:\/\/./i.test(url)) throw new OutlookError(operation, 'refused');
    if (typeof fetch === 'undefined') throw new OutlookError(operation, 'missing');
    return fetch(url, Object.assign({ credentials: 'omit' }, init, abort && { signal: abort.signal })).then(
      (response) => {
        if (!response.ok) throw new OutlookError(operation, 'failed', response.status);
        return options.answer(response);
      },
    );
  };
  return callPromise(operation, ask, options).catch((error: unknown) => {
    if (abort) abort.abort();
    throw error;
  });
}

/** Rejects with `garbage` where the answer is longer than the limit. */
export const http: HttpPort = {
  get: (url, deadlineMs, limit) =>
    // `no-cache` asks the server whether its copy changed: an incident must reach everyone within a minute of saving it.
    request(
      'https.get',
      url,
      { cache: 'no-cache' },
      {
        deadlineMs,
        answer: (response) => (Number(response.headers.get('content-length')) > limit ? undefined : response.text()),
        read(value) {
          const text = expectText(value);
          if (text.length > limit) throw new RangeError();
          return text;
        },
      },
    ),
};

export const poster: HttpPoster = {
  post: (url, body, deadlineMs) =>
    request(
      'https.post',
      url,
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body },
      {
        deadlineMs,
        answer: nothing,
        read: nothing,
      },
    ),
};
