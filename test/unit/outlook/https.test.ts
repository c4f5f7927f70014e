import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { http, poster } from '../../../src/outlook/https';
import { outcomeOf } from '../../builders/outlook/fake-office';

const URL = 'https://guard.example/policy.json';
const DEADLINE_MS = 500;
const LIMIT = 65_536;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Reply {
  readonly status?: number;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** No answer at all. */
  readonly silent?: true;
  /** The network is down. */
  readonly broken?: true;
}

/** What was asked of the network, and whether it was called off. */
interface Asked {
  url?: string;
  init?: RequestInit;
  method?: string;
  headersSet: number;
  aborted: boolean;
}

function byFetch({ status = 200, text = '', headers = {}, silent, broken }: Reply): Asked {
  const asked: Asked = { headersSet: 0, aborted: false };
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    Object.assign(asked, { url, init, method: init.method ?? 'GET' });
    asked.headersSet = Object.keys(init.headers ?? {}).length;
    init.signal?.addEventListener('abort', () => (asked.aborted = true));
    if (silent) return new Promise(() => undefined);
    return broken
      ? Promise.reject(new TypeError('Network request failed'))
      : Promise.resolve(new Response(text, { status, headers }));
  });
  return asked;
}

describe('any answer', () => {
  it('gets the text with a plain GET', async () => {
    const asked = byFetch({ text: '{"a":1}' });
    expect(await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT))).toEqual({ value: '{"a":1}' });
    expect(asked).toMatchObject({ url: URL, method: 'GET', headersSet: 0, aborted: false });
  });

  it.each([400, 404, 500, 503])('rejects status %i', async (status) => {
    byFetch({ status, text: 'x' });
    expect(await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT))).toEqual({
      operation: 'https.get',
      reason: 'failed',
      code: status,
    });
  });

  it('rejects and calls off an answer that does not come', async () => {
    const asked = byFetch({ silent: true });
    expect(await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT), DEADLINE_MS)).toEqual({
      operation: 'https.get',
      reason: 'timeout',
    });
    expect(asked.aborted).toBe(true);
  });

  it('rejects where the network is down', async () => {
    byFetch({ broken: true });
    expect((await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT))).reason).toBe('failed');
  });

  it.each([
    [10, undefined],
    [11, 'garbage'],
  ])('of %i characters with a limit of 10: %s', async (length, reason) => {
    byFetch({ text: 'x'.repeat(length) });
    expect((await outcomeOf(http.get(URL, DEADLINE_MS, 10))).reason).toBe(reason);
  });

  it.each(['http://guard.example/policy.json', '/policy.json', 'policy.json', 'https://', 'javascript:1', ''])(
    'refuses %j',
    async (url) => {
      const asked = byFetch({});
      expect(await outcomeOf(http.get(url, DEADLINE_MS, LIMIT))).toEqual({
        operation: 'https.get',
        reason: 'refused',
      });
      expect(asked.url).toBeUndefined();
    },
  );
});

describe('fetch', () => {
  it('sends no cookies and asks whether the copy is still good', async () => {
    const asked = byFetch({ text: 'x' });
    await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT));
    expect(asked.init).toMatchObject({ credentials: 'omit', cache: 'no-cache' });
  });

  it('calls off an answer that says it is too long', async () => {
    const asked = byFetch({ text: 'x', headers: { 'content-length': '70000' } });
    expect((await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT))).reason).toBe('garbage');
    expect(asked.aborted).toBe(true);
  });

  it('does without AbortController', async () => {
    vi.stubGlobal('AbortController', undefined);
    byFetch({ silent: true });
    expect((await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT))).reason).toBe('timeout');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
      'threw',
    ],
    ['gives no promise', () => undefined, 'threw'],
    ['answers with nothing', () => Promise.resolve(undefined), 'failed'],
  ])('that %s', async (_, fetch, reason) => {
    vi.stubGlobal('fetch', fetch);
    expect((await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT))).reason).toBe(reason);
  });
});

it('is missing where the client has no fetch', async () => {
  expect(await outcomeOf(http.get(URL, DEADLINE_MS, LIMIT))).toEqual({ operation: 'https.get', reason: 'missing' });
});

describe('a post', () => {
  const LOGS = 'https://collector.example/v1/logs';
  const posted = () => outcomeOf(poster.post(LOGS, '{"a":1}', DEADLINE_MS), DEADLINE_MS);

  it('sends the JSON as such, without cookies, and reads nothing of the answer', async () => {
    const asked = byFetch({ text: 'x'.repeat(100) });
    expect(await posted()).toEqual({ value: undefined });
    expect(asked).toMatchObject({ url: LOGS, method: 'POST', aborted: false });
    expect(asked.init).toMatchObject({
      body: '{"a":1}',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
    });
  });

  it.each([400, 429, 503])('rejects status %i, and tells it', async (status) => {
    byFetch({ status });
    expect(await posted()).toEqual({ operation: 'https.post', reason: 'failed', code: status });
  });

  it('rejects and calls off an answer that does not come', async () => {
    const asked = byFetch({ silent: true });
    expect(await posted()).toEqual({ operation: 'https.post', reason: 'timeout' });
    expect(asked.aborted).toBe(true);
  });

  it('refuses what is not https, and is missing where the client has no fetch', async () => {
    expect((await outcomeOf(poster.post(LOGS, '', DEADLINE_MS))).reason).toBe('missing');
    const asked = byFetch({});
    expect((await outcomeOf(poster.post('http://collector.example/', '', DEADLINE_MS))).reason).toBe('refused');
    expect(asked.url).toBeUndefined();
  });
});
