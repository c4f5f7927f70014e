import https from 'node:https';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { makeCertificate } from '../../builders/doctor/certificate';
import { startCollector } from '../../builders/audit/otlp-collector';
import type { Collector, Fault } from '../../builders/audit/otlp-collector';
import { REQUEST } from '../../builders/audit/otlp-decode';
import { sample } from '../../builders/audit/otlp-sample';

const ORIGIN = 'https://guard.trust.example';
const BODY = JSON.stringify(sample());

let collector: Collector | undefined;
afterEach(() => collector?.close());

async function start(...setting: Parameters<typeof startCollector>): Promise<Collector> {
  collector = await startCollector(...setting);
  return collector;
}

interface Sent extends RequestInit {
  readonly headers?: Record<string, string>;
}

const post = (url: string, init: Sent = {}): Promise<Response> =>
  fetch(url, { method: 'POST', body: BODY, ...init, headers: { 'content-type': 'application/json', ...init.headers } });

const preflight = (url: string, headers: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type', ...headers },
  });

describe('a receiver that is well', () => {
  it('takes the records and says so', async () => {
    const { url, records, requests } = await start();
    const response = await post(url);
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
      200,
      'application/json',
      { partialSuccess: {} },
    ]);
    expect(records.map(({ attributes }) => attributes['log.record.uid'])).toEqual(['a-1', 'a-2', 'a-3']);
    expect(requests).toMatchObject([{ method: 'POST', path: '/v1/logs', body: BODY }]);
  });

  it('takes what another collector passes on', async () => {
    const { url, records } = await start();
    const bytes = gzipSync(REQUEST.encode(REQUEST.fromObject(sample())).finish());
    const headers = { 'content-type': 'application/x-protobuf', 'content-encoding': 'gzip' };
    const response = await post(url, { body: bytes, headers });
    expect([response.status, response.headers.get('content-type'), records.length]).toEqual([
      200,
      'application/x-protobuf',
      3,
    ]);
  });

  it('answers https', async () => {
    const certificate = makeCertificate();
    const { url, records } = await start({ certificate });
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const request = https.request(url, { method: 'POST', headers, ca: certificate.cert }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      request.on('error', reject).end(BODY);
    });
    expect([status, records.length]).toEqual([200, 3]);
  });

  it('keeps twice what came twice', async () => {
    const { url, records } = await start();
    await post(url);
    await post(url);
    expect(records).toHaveLength(6);
  });
});

describe('refused', () => {
  test.each<[string, Sent, string, number]>([
    ['another type', { headers: { 'content-type': 'text/plain' } }, '', 415],
    ['the type that sendBeacon gives a text', { headers: { 'content-type': 'text/plain;charset=UTF-8' } }, '', 415],
    ['another method', { method: 'PUT' }, '', 405],
    ['another path', {}, '/', 404],
  ])('%s, in plain text', async (_what, init, further, status) => {
    const { url, records } = await start();
    const response = await post(url + further, init);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/plain']);
    expect(records).toEqual([]);
  });

  test('what the definitions do not know, with a status of google.rpc', async () => {
    const { url, records } = await start();
    const response = await post(url, { body: BODY.replace('"severityText"', '"severityName"') });
    expect([response.status, await response.json()]).toEqual([
      400,
      { code: 3, message: expect.stringContaining('severityName') },
    ]);
    expect(records).toEqual([]);
  });
});

describe('a page that asks from elsewhere', () => {
  it('is told that it may', async () => {
    const { url, records } = await start({ allowedOrigins: [ORIGIN] });
    const { status, headers } = await preflight(url, { origin: ORIGIN });
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-headers')]).toEqual([
      204,
      ORIGIN,
      'content-type',
    ]);
    const response = await post(url, { headers: { origin: ORIGIN } });
    expect([response.headers.get('access-control-allow-origin'), records.length]).toEqual([ORIGIN, 3]);
  });

  it.each<[string, readonly string[], Record<string, string>]>([
    ['another origin', [ORIGIN], { origin: 'https://elsewhere.example' }],
    ['its origin with a slash', [ORIGIN], { origin: `${ORIGIN}/` }],
    ['no origin', [ORIGIN], {}],
    ['a header that is not listed', [ORIGIN], { origin: ORIGIN, 'access-control-request-headers': 'authorization' }],
    ['a method that is none of ours', [ORIGIN], { origin: ORIGIN, 'access-control-request-method': 'PUT' }],
  ])('is not allowed %s', async (_what, allowedOrigins, headers) => {
    const { url } = await start({ allowedOrigins });
    const response = await preflight(url, headers);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, null]);
  });

  it.each<[string, readonly string[], Record<string, string>, string]>([
    ['an origin with a slash that is listed', [ORIGIN, `${ORIGIN}/`], { origin: `${ORIGIN}/` }, `${ORIGIN}/`],
    ['any origin', ['*'], { origin: 'https://elsewhere.example' }, '*'],
    [
      'a header that is listed',
      [ORIGIN],
      { origin: ORIGIN, 'access-control-request-headers': 'X-Guard, Content-Type' },
      ORIGIN,
    ],
  ])('is allowed %s', async (_what, allowedOrigins, headers, allowed) => {
    const { url } = await start({ allowedOrigins, allowedHeaders: ['x-guard'] });
    expect((await preflight(url, headers)).headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('hears of no preflight where CORS is not configured', async () => {
    const { url } = await start();
    expect((await preflight(url, { origin: ORIGIN })).status).toBe(405);
  });
});

describe('a fault', () => {
  test.each<[Fault & { readonly kind: 'status' }, number]>([
    [{ kind: 'status', status: 400 }, 3],
    [{ kind: 'status', status: 401 }, 16],
    [{ kind: 'status', status: 413 }, 2],
    [{ kind: 'status', status: 429, retryAfter: '30' }, 8],
    [{ kind: 'status', status: 503 }, 14],
  ])('$status stores nothing', async (fault, code) => {
    const { url, records, fail } = await start({ allowedOrigins: [ORIGIN] });
    fail(fault);
    const response = await post(url, { headers: { origin: ORIGIN } });
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      fault.status,
      fault.retryAfter ?? null,
      { code, message: expect.any(String) },
    ]);
    // A page could not read Retry-After: nothing exposes it.
    expect(response.headers.get('access-control-expose-headers')).toBeNull();
    expect(records).toEqual([]);
  });

  test('is over when it is healed', async () => {
    const { url, records, fail } = await start();
    fail({ kind: 'status', status: 503 });
    await post(url);
    fail();
    expect([(await post(url)).status, records.length]).toEqual([200, 3]);
  });

  test.each([false, true])('may be no answer at all, the records stored: %s', async (stores) => {
    const { url, records, requests, fail } = await start();
    fail({ kind: 'hang', stores });
    const controller = new AbortController();
    const answer = post(url, { signal: controller.signal });
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    controller.abort();
    await expect(answer).rejects.toThrow();
    expect(records).toHaveLength(stores ? 3 : 0);
  });

  test.each([false, true])('may cut the connection, the records stored: %s', async (stores) => {
    const { url, records, fail } = await start();
    fail({ kind: 'cut', stores });
    await expect(post(url)).rejects.toThrow();
    expect(records).toHaveLength(stores ? 3 : 0);
  });

  test('may reject a part', async () => {
    const { url, records, fail } = await start();
    fail({ kind: 'partial', rejected: 1 });
    const response = await post(url);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { partialSuccess: { rejectedLogRecords: '1' } },
    ]);
    expect(records.map(({ attributes }) => attributes['log.record.uid'])).toEqual(['a-1', 'a-2']);
  });

  test('may be an answer that is late', async () => {
    const { url, records, requests, fail } = await start();
    const { promise, resolve } = deferred();
    fail({ kind: 'slow', until: promise });
    const answer = post(url);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    expect(records).toEqual([]);
    resolve();
    expect([(await answer).status, records.length]).toEqual([200, 3]);
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
