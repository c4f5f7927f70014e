import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import type { Addin } from './addin';
import { BuiltAddin } from './built-addin';
import { classicFetch } from './classic-network';
import { serveEngine } from './classic-socket';
import { DeployedAddin } from './deployed-addin';
import type { HostedPackage } from './deployed-addin';
import { GraphStandIn } from './graph/stand-in';
import type { EngineFetch } from './classic/engine';
import { loopbackFetch } from './loopback-fetch';
import { readMails } from './mails';
import { microsoftAjaxScript } from './microsoft-ajax';
import { readBody } from './request-body';
import type { StaticFile } from './static-files';
import { readBelow } from './static-files';

export { notInMail, ownMailInWords } from '../model/own-mail-in-words';
export { readMails } from './mails';

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** PEM, for localhost. */
  readonly certificate: { readonly key: string | Buffer; readonly cert: string | Buffer };
  /** The built add-in, the preview's page below `preview/`. */
  readonly distDir: string;
  /** `node_modules/@microsoft/office-js/dist`. */
  readonly officeJsDir: string;
  /** A folder of .eml files to show instead of the demo mailbox. */
  readonly mailDir?: string;
  /** Whose mail it is. */
  readonly me?: string;
  /** A package on another host of this computer, in the place of the built add-in. */
  readonly deployment?: HostedPackage;
}

/**
 * Real mail is shown in this page: no inline script or handler runs, nothing comes from another origin than its own and the add-in's.
 * Fluent needs inline styles.
 */
const previewPolicy = (addin: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${addin}`,
    `frame-src 'self' ${addin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * On top of the policy in the add-in's own pages, which is left as it is shipped: what a page cannot say, and that nothing
 * leaves this computer.
 */
const ADDIN_POLICY = "script-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'";

const LARGEST_POLICY = 64 * 1024;
const LARGEST_MESSAGE = 16 * 1024 * 1024;

/**
 * Serves the preview, the built add-in unless another host serves it, and office.js on one https origin, on this computer alone.
 * Rejects where the port cannot be had (`error.code` EADDRINUSE, EACCES).
 */
export async function serve(options: ServeOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { key, cert } = options.certificate;
  const server = https.createServer({ key, cert });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `https://localhost:${port}`;
  const { addin, engineFetch } = addinOf(options, origin);
  const site = new Site(options, origin, addin);
  server.on('request', (request, response) => void site.answer(request, response));

  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    // Another site's page must not reach the engine through this person's browser.
    if (request.url !== '/preview/classic' || request.headers.origin !== origin) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      serveEngine(webSocket, {
        officeJsDir: options.officeJsDir,
        bundle: () => addin.bundle(),
        fetch: engineFetch,
      }),
    );
  });

  return {
    url: `${origin}/`,
    close: () =>
      new Promise((resolve) => {
        void addin.close();
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function addinOf({ deployment, distDir }: ServeOptions, origin: string): { addin: Addin; engineFetch: EngineFetch } {
  if (!deployment) return { addin: new BuiltAddin(distDir, origin), engineFetch: loopbackFetch(origin) };
  const fetch = loopbackFetch(new URL(deployment.url).origin);
  const addin = new DeployedAddin(deployment, distDir, fetch);
  return { addin, engineFetch: classicFetch(new URL('launchevent.js', deployment.url), fetch) };
}

class Site {
  private readonly graph: GraphStandIn;

  constructor(
    private readonly options: ServeOptions,
    private readonly origin: string,
    private readonly addin: Addin,
  ) {
    this.graph = new GraphStandIn(origin);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      // A name that leads here by trickery (DNS rebinding) is not ours.
      if (request.headers.host !== new URL(this.origin).host) {
        finish(response, 421);
        return;
      }
      if (await this.graph.answer(request, response)) return;
      const { pathname } = new URL(request.url ?? '/', this.origin);
      if (request.method === 'PUT' && (pathname === '/preview/policy' || pathname === '/preview/lists')) {
        await this.take(request, response, pathname === '/preview/lists');
        return;
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        finish(response, 405);
        return;
      }
      await this.get(pathname, response);
    } catch {
      finish(response, 500);
    }
  }

  private async get(pathname: string, response: ServerResponse): Promise<void> {
    const { distDir, officeJsDir, mailDir, me } = this.options;
    const json = (value: unknown): void =>
      send(response, { type: 'application/json; charset=utf-8', content: Buffer.from(JSON.stringify(value)) });
    if (pathname === '/favicon.ico') {
      finish(response, 204);
      return;
    }
    if (pathname === '/preview/mails') {
      json(mailDir ? await readMails(mailDir, me) : null);
      return;
    }
    if (pathname === '/preview/microsoft-ajax.js') {
      send(response, { type: 'text/javascript; charset=utf-8', content: Buffer.from(microsoftAjaxScript()) });
      return;
    }

    const name = pathname.slice(1);
    if (name.startsWith('office-js/')) {
      const asked = name.slice('office-js/'.length);
      // Its files are lower case; it asks for some in capitals.
      const file = (await readBelow(officeJsDir, asked)) ?? (await readBelow(officeJsDir, asked.toLowerCase()));
      this.give(response, file, { cache: KEPT_A_WHILE });
      return;
    }
    const previewDir = path.join(distDir, 'preview');
    const own = name === '' ? 'index.html' : name.startsWith('preview/') ? name.slice('preview/'.length) : undefined;
    const previewFile = own === undefined ? undefined : await readBelow(previewDir, own);
    if (previewFile) {
      send(response, previewFile, { policy: previewPolicy(this.addin.origin) });
      return;
    }
    const file = (await this.addin.file(name)) ?? (await readBelow(previewDir, name));
    this.give(response, file, file?.type.startsWith('text/html') ? { policy: ADDIN_POLICY } : {});
  }

  private give(response: ServerResponse, file: StaticFile | undefined, headers: PageHeaders = {}): void {
    if (file) send(response, file, headers);
    else finish(response, 404);
  }

  private async take(request: IncomingMessage, response: ServerResponse, isLists: boolean): Promise<void> {
    if (request.headers.origin !== this.origin) {
      finish(response, 403);
      return;
    }
    const body = await readBody(request, LARGEST_POLICY);
    if (!body) {
      finish(response, 413);
      return;
    }
    if (isLists) await this.addin.publishLists(body.toString('utf8'));
    // Stored unchanged, valid or not: how the add-in handles it is what the preview shows.
    else await this.addin.publishPolicy(body);
    finish(response, 204);
  }
}

interface PageHeaders {
  /** Cache-Control. Left out, a browser asks each time whether what it has is still right: builds change. */
  readonly cache?: string;
  /** Content-Security-Policy. */
  readonly policy?: string;
}

/** office.js changes with an installation alone, and every launch and every pane loads all of it. */
const KEPT_A_WHILE = 'max-age=600';

function send(response: ServerResponse, { type, content }: StaticFile, { cache, policy }: PageHeaders = {}): void {
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  const isKnown = response.req.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, {
    'content-type': type,
    ...(!isKnown && { 'content-length': content.length }),
    'cache-control': cache ?? 'no-cache',
    etag,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(policy !== undefined && { 'content-security-policy': policy }),
  });
  response.end(isKnown ? undefined : content);
}

function finish(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'cache-control': 'no-store' });
  response.end();
}
