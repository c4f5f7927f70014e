import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import webpack from 'webpack';
import type { ServeOptions } from '../../../src/preview/server/index';
import { serve } from '../../../src/preview/server/index';
import { findBrowser } from '../../../tools/browser.mjs';
import { developmentCertificate } from '../../../tools/certificate.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const fixture = path.join(root, 'test/builders/preview/fixture');

function bundle(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        context: root,
        entry: './test/browser/preview/page.ts',
        target: ['web', 'es2022'],
        output: { path: output, filename: 'page.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              loader: 'ts-loader',
              options: {
                transpileOnly: true,
                configFile: path.join(root, 'src/preview/tsconfig.json'),
                compilerOptions: { noEmit: false },
              },
            },
          ],
        },
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
        else resolve();
      },
    );
  });
}

export interface Stage {
  readonly url: string;
  /** A fresh browser context with the simulated Outlook in it; `problems` gathers failed requests and page errors. */
  open(): Promise<{ readonly page: Page; readonly problems: string[] }>;
  close(): Promise<void>;
}

/** The preview's server with a small add-in of the tests' own, and a browser. */
export async function stage(options: Partial<ServeOptions> = {}): Promise<Stage> {
  const dist = await mkdtemp(path.join(tmpdir(), 'preview-'));
  await cp(fixture, dist, { recursive: true });
  await mkdir(path.join(dist, 'preview'));
  await writeFile(
    path.join(dist, 'preview/index.html'),
    '<!doctype html><meta charset="utf-8"><title>Stage</title><div id="pane" style="height:600px"></div><script src="preview/page.js"></script>',
  );
  const found = findBrowser() as { path: string; env: Record<string, string> } | { missing: string };
  if ('missing' in found) throw new Error(found.missing);
  const [certificate] = await Promise.all([
    developmentCertificate() as Promise<ServeOptions['certificate']>,
    bundle(path.join(dist, 'preview')),
  ]);
  const server = await serve({
    port: 0,
    certificate,
    distDir: dist,
    officeJsDir: path.join(root, 'node_modules/@microsoft/office-js/dist'),
    ...options,
  });
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  return {
    url: server.url,
    async open() {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, colorScheme: null });
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      const problems: string[] = [];
      page.on('requestfailed', (request) => {
        // A frame that Outlook closes while it loads takes its requests along.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(server.url);
      await page.waitForFunction(() => 'outlook' in window);
      return { page, problems };
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(dist, { recursive: true, force: true });
    },
  };
}

/** Waits until every launch so far has an outcome. */
export const settled = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => {
      const launches = window.outlook.launches();
      return launches.length >= wanted && launches.every(({ outcome }) => outcome !== undefined);
    },
    count,
    { timeout: 10_000 },
  );
