import { callPromise, OutlookError } from './call';
import { expectText } from './context';
import type { HttpPort } from './ports';

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

const OPERATION = 'https.get';

/** Rejects with `failed` and the status, or with `garbage` where the answer is longer than the limit. */
export const http: HttpPort = {
  get(url, deadlineMs, limit) {
    const abort = typeof AbortController === 'undefined' ? undefined : new AbortController();
    const ask = (): Promise<unknown> => {
      if (!/^https:\/\/./i.test(url)) throw new OutlookError(OPERATION, 'refused');
      if (typeof fetch === 'undefined') throw new OutlookError(OPERATION, 'missing');
      // `no-cache` asks the server whether its copy changed: an incident must reach everyone within a minute of saving it.
      return fetch(url, { credentials: 'omit', cache: 'no-cache', ...(abort && { signal: abort.signal }) }).then(
        (response) => {
          if (!response.ok) throw new OutlookError(OPERATION, 'failed', response.status);
          return Number(response.headers.get('content-length')) > limit ? undefined : response.text();
        },
      );
    };
    return callPromise(OPERATION, ask, {
      deadlineMs,
      read(value) {
        const text = expectText(value);
        if (text.length > limit) throw new RangeError();
        return text;
      },
    }).catch((error: unknown) => {
      if (abort) abort.abort();
      throw error;
    });
  },
};
