import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { serve } from '../../../../src/preview/server/index';
import { developmentCertificate } from '../../../../tools/certificate.mjs';
import { officeJsDir } from '../../../builders/preview/classic-outlook';

let dist: string;
let server: Awaited<ReturnType<typeof serve>>;
let port: number;
let certificate: Awaited<ReturnType<typeof developmentCertificate>>;

beforeAll(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'serve-'));
  await cp('test/builders/preview/fixture', dist, { recursive: true });
  await mkdir(path.join(dist, 'preview'));
  await writeFile(path.join(dist, 'preview/index.html'), '<!doctype html><title>Preview</title>');
  await writeFile(path.join(dist, 'policy.json'), '{"built":true}');
  await writeFile(path.join(dist, '.secret'), 'no');
  await symlink('/etc/hostname', path.join(dist, 'link.txt'));
  certificate = await developmentCertificate();
  server = await serve({ port: 0, certificate, distDir: dist, officeJsDir });
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  await rm(dist, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}
const ask = (target: string, { method = 'GET', headers = {}, body = '', at = port } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = https.request(
      {
        host: '127.0.0.1',
        port: at,
        path: target,
        method,
        headers: { host: `localhost:${at}`, ...headers },
        rejectUnauthorized: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });

describe('the preview’s server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'Preview'],
    ['/launchevent.js', 'text/javascript; charset=utf-8', 'Office.onReady'],
    ['/manifest.xml', 'text/xml; charset=utf-8', 'OfficeApp'],
    ['/preview/microsoft-ajax.js', 'text/javascript; charset=utf-8', 'StringBuilder'],
    ['/preview/mails', 'application/json; charset=utf-8', 'null'],
  ])('serves %s as %s, asked for again each time', async (target, type, part) => {
    const { status, headers, text } = await ask(target);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, 'no-cache']);
    expect(text).toContain(part);
  });

  it('lets the browser keep office.js, which every launch loads', async () => {
    const { status, headers, text } = await ask('/office-js/office.js');
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cache-control']).toMatch(/^max-age=/);
    expect(text).toContain('Office');
  });

  it('sends nothing again that the browser has, and what has changed since', async () => {
    const { headers } = await ask('/launchevent.js');
    const again = (etag: string) => ask('/launchevent.js', { headers: { 'if-none-match': etag } });
    expect(await again(headers.etag!)).toMatchObject({ status: 304, text: '', headers: { etag: headers.etag } });
    expect(await again('"older"')).toMatchObject({ status: 200, text: expect.stringContaining('Office.onReady') });
  });

  it('changes only the address of office.js in a page, and its own address where the port differs', async () => {
    const page = await ask('/launchevent.html');
    expect(page.text).toContain('<script src="/office-js/office.js"></script>');
    expect(page.text).not.toContain('appsforoffice');
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    const script = await ask('/launchevent.js');
    expect(script.text).toContain(`https://localhost:${port}/policy.json`);
    expect(script.text).not.toContain('localhost:3000');
  });

  it.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/office-js/..%2f..%2fpackage.json',
    '/preview/..%2f.secret',
    '/.secret',
    '/link.txt',
    '/%00',
    '/%zz',
    '/preview',
    '/nothing.js',
  ])('does not serve %s', async (target) => {
    expect((await ask(target)).status).toBe(404);
  });

  it('answers to its own name alone, reads alone, on loopback alone', async () => {
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(421);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    const bound = await new Promise((resolve) => {
      const probe = net.connect(port, '127.0.0.1', () => {
        resolve(probe.remoteAddress);
        probe.destroy();
      });
    });
    expect(bound).toBe('127.0.0.1');
  });

  it('takes a policy from its own page alone, within bounds, and shows it to the add-in', async () => {
    const origin = `https://localhost:${port}`;
    const put = (headers: Record<string, string>, body: string) =>
      ask('/preview/policy', { method: 'PUT', headers, body });
    expect((await ask('/policy.json')).text).toBe('{"built":true}');
    expect((await put({ origin: 'https://evil.example' }, '{}')).status).toBe(403);
    expect((await put({ origin }, 'x'.repeat(70_000))).status).toBe(413);
    expect((await put({ origin }, '{"mode":"off"}')).status).toBe(204);
    expect((await ask('/policy.json')).text).toBe('{"mode":"off"}');
  });

  it('lets its own page show an add-in of another host, and serves none of it', async () => {
    const deployment = { url: 'https://localhost:8443/guard/', folder: dist };
    const other = await serve({ port: 0, certificate, distDir: dist, officeJsDir, deployment });
    const at = Number(new URL(other.url).port);
    const policy = (await ask('/', { at })).headers['content-security-policy'];
    expect(policy).toContain("frame-src 'self' https://localhost:8443;");
    expect((await ask('/manifest.xml', { at })).status).toBe(200);
    expect((await ask('/launchevent.js', { at })).status).toBe(404);
    await other.close();
  });

  it('lets no other page at the engine', async () => {
    const attempt = (origin: string) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`wss://localhost:${port}/preview/classic`, { origin, rejectUnauthorized: false });
        socket.on('open', () => {
          resolve('open');
          socket.close();
        });
        socket.on('error', () => resolve('refused'));
      });
    expect(await attempt('https://evil.example')).toBe('refused');
    expect(await attempt(`https://localhost:${port}`)).toBe('open');
  });

  it('says when the port is taken', async () => {
    await expect(serve({ port, certificate, distDir: dist, officeJsDir })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
