import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import webpack from 'webpack';
import { serve } from '../../../src/preview/server/index';
import { developmentCertificate } from '../../../tools/certificate.mjs';
import { newContext, test } from '../chromium';

const root = path.resolve(import.meta.dirname, '../../..');
const officeJsDir = path.join(root, 'node_modules/@microsoft/office-js/dist');
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

/** Milliseconds. A send is given notice of at once; given up where a test waits for that. */
const TIMES = { slowMs: 300, sendMs: 300_000, loadMs: 90_000, graceMs: 50 };
/** For tests of an add-in that never answers. */
export const GIVES_UP_SOON = { sendMs: 1500 };

/** The preview's server with a small add-in of the tests' own, and one page of it that tests take in turn. */
export class Stage {
  private problems: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) this.problems.push(`asked for ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      // A frame that Outlook closes while it loads takes its requests along.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.problems.push(`failed ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
  }

  static async of(context: BrowserContext, url: string): Promise<Stage> {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: null });
    return new Stage(page, url);
  }

  /** The page with another simulated Outlook in it; `problems` gathers failed requests and page errors. */
  async open(
    client: string,
    times: Partial<typeof TIMES> = {},
  ): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
    const { page, url } = this;
    if (page.url() !== url) await page.goto(url);
    this.problems = [];
    await page.evaluate((options) => window.startOutlook(options), {
      switches: { client },
      times: { ...TIMES, ...times },
    });
    return { page, problems: this.problems };
  }
}

async function makeSite(): Promise<string> {
  const dist = await mkdtemp(path.join(tmpdir(), 'preview-'));
  await cp(fixture, dist, { recursive: true });
  await mkdir(path.join(dist, 'preview'));
  await writeFile(
    path.join(dist, 'preview/index.html'),
    '<!doctype html><meta charset="utf-8"><title>Stage</title><div id="pane" style="height:600px"></div><script src="preview/page.js"></script>',
  );
  await bundle(path.join(dist, 'preview'));
  return dist;
}

/** vitest's `it` with a stage, one a worker. */
export const it = test.extend('stage', { scope: 'worker' }, async ({ browser }, { onCleanup }) => {
  const [distDir, certificate] = await Promise.all([makeSite(), developmentCertificate()]);
  const server = await serve({ port: 0, certificate, distDir, officeJsDir });
  const context = await newContext(browser);
  // The browser takes its contexts along, and may be gone before this.
  onCleanup(async () => {
    await server.close();
    await rm(distDir, { recursive: true, force: true });
  });
  return Stage.of(context, server.url);
});

/** Waits until every launch so far has an outcome. */
export const settled = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const launches = window.outlook.launches();
    return launches.length >= wanted && launches.every(({ outcome }) => outcome !== undefined);
  }, count);
