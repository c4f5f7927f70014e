/** A deployment as a good host serves it: what "package" makes, with the headers that it advises. */

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cspOf } from '../../../src/cli/package/hosting/csp';
import { cacheControl, CONTENT_TYPES, CORS, headersFor, SERVED } from '../../../src/cli/package/hosting/serving';
import { makePackage } from '../../../src/cli/package/make-package';
import { MANIFEST } from '../../../src/cli/package/names';
import { parseSite } from '../../../src/cli/package/site';
import { WELL_KNOWN } from '../../../src/cli/package/well-known';
import { makeCatalogue } from '../../../src/cli/lists/make-catalogue';

type Headers = Record<string, string>;

export interface Hosted {
  /** Where it is served; ends in a slash. */
  readonly base: URL;
  /** By path below the origin. */
  readonly files: Map<string, Buffer>;
  /** What the administrator uploads: it is not served. */
  manifest: string;
  /** What the host says with a file, or to OPTIONS; to be changed as one likes. */
  headersFor(pathname: string, method: string): Headers;
  /** Answers in the host's place where it returns true. */
  answer?: undefined | ((request: IncomingMessage, response: ServerResponse, pathname: string) => boolean);
  /** Without it a copy that is still good is sent again. */
  isRevalidating: boolean;
  isCompressing: boolean;
}

const LIST = { line: 2, members: 850_000, kind: 'dynamic', message: '', aliases: [] } as const;

/** What "package" makes of a small build. @param base ends in a slash */
export async function hostWell(base: URL): Promise<Hosted> {
  const dist = await smallBuild();
  try {
    const row = { ...LIST, address: 'practices@corp.example', name: 'Practices' };
    const { files: texts, index } = makeCatalogue([row], 'salt', new Date(Date.now() - 60_000).toISOString());
    const lists = new Map([...texts].map(([name, text]) => [name, Buffer.from(text)]));
    const made = await makePackage({
      dist,
      site: parseSite(base.href),
      name: undefined,
      sendMode: 'soft-block',
      policy: await readFile('src/policy/policy.json', 'utf8'),
      lists: { files: lists, index },
      before: undefined,
    });
    return hostSite(base, made.site, Buffer.from(made.files.get(MANIFEST)!).toString('utf8'));
  } finally {
    await rm(dist, { recursive: true });
  }
}

/** @param base ends in a slash @param packaged by path below it */
export function hostSite(base: URL, packaged: ReadonlyMap<string, Uint8Array>, manifest: string): Hosted {
  const site = parseSite(base.href);
  const files = new Map([...packaged].map(([name, content]) => [`${site.path}${name}`, Buffer.from(content)]));
  const wellKnown = packaged.get(WELL_KNOWN);
  if (wellKnown) files.set(`/${WELL_KNOWN}`, Buffer.from(wellKnown));
  const csp = cspOf(files.get(`${site.path}taskpane.html`)!.toString('utf8'));
  return {
    base,
    files,
    manifest,
    isRevalidating: true,
    isCompressing: true,
    headersFor: (pathname) => {
      const name = pathname.replace(site.path, '');
      const served = SERVED.find((each) => (each.path.endsWith('/') ? name.startsWith(each.path) : name === each.path));
      const type = CONTENT_TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream';
      return {
        ...headersFor({ site, csp }),
        'Cache-Control': cacheControl(served?.seconds ?? 0),
        'Content-Type': type.startsWith('image/') ? type : `${type}; charset=utf-8`,
        ...(served?.isShared && CORS),
      };
    },
  };
}

/** What a build is made of, without building. */
async function smallBuild(): Promise<string> {
  const dist = await mkdtemp(path.join(tmpdir(), 'doctor-'));
  const script = `Office.actions.associate("on",()=>fetch("https://localhost:3000/policy.json"));//${'x'.repeat(20_000)}`;
  for (const name of ['launchevent.js', 'commands.js', 'taskpane.js']) await writeFile(path.join(dist, name), script);
  for (const page of ['launchevent', 'taskpane']) await cp(`src/${page}/${page}.html`, path.join(dist, `${page}.html`));
  await cp('src/policy/policy.json', path.join(dist, 'policy.json'));
  for (const name of ['policy.schema.json', 'sbom.cdx.json', 'THIRD-PARTY-NOTICES.txt'])
    await writeFile(path.join(dist, name), '{}');
  await cp('assets', path.join(dist, 'assets'), { recursive: true });
  await writeFile(path.join(dist, 'manifest.xml'), await readFile('manifest.xml'));
  return dist;
}

/** As a static host answers. */
export function serve(hosted: Hosted, request: IncomingMessage, response: ServerResponse): void {
  const { method = 'GET', headers } = request;
  const { pathname } = new URL(request.url ?? '/', hosted.base);
  if (hosted.answer?.(request, response, pathname)) return;
  const said = hosted.headersFor(pathname, method);
  if (method === 'OPTIONS') {
    response.writeHead(204, said).end();
    return;
  }
  const body = hosted.files.get(pathname);
  if (!body) {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>404</title>');
    return;
  }
  const etag = said.ETag ?? `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (etag && hosted.isRevalidating && headers['if-none-match'] === etag) {
    response.writeHead(304, { ...said, ETag: etag }).end();
    return;
  }
  const isSmaller = hosted.isCompressing && String(headers['accept-encoding']).includes('gzip') && body.length > 1000;
  response
    .writeHead(200, { ...said, ...(etag && { ETag: etag }), ...(isSmaller && { 'Content-Encoding': 'gzip' }) })
    .end(isSmaller ? gzipSync(body) : body);
}
