/**
 * A real browser for tests: one a file, a fresh context a test, the preview served on loopback. A test fails on every page
 * error, console error, broken Content-Security-Policy and request that leaves this computer, unless it expects them.
 */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, ConsoleMessage } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { findBrowser } from '../../tools/browser.mjs';
import { developmentCertificate } from '../../tools/certificate.mjs';

/** Tests never talk to anyone: what a browser does on its own accord is off. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

/** What `dist/preview/server.mjs` gives. */
export interface PreviewServer {
  /** `https://localhost:PORT/` */
  readonly url: string;
  close(): Promise<void>;
}

export interface PreviewOptions {
  /** A folder of .eml files for the mailbox instead of its own mail. */
  readonly mailDir?: string;
  /** A package that another host of this computer serves, and its folder there. */
  readonly deployment?: { readonly url: string; readonly folder: string };
}

interface ServerModule {
  readonly serve: (
    options: PreviewOptions & {
      readonly port: number;
      readonly certificate: { readonly key: string; readonly cert: string };
      readonly distDir: string;
      readonly officeJsDir: string;
    },
  ) => Promise<PreviewServer>;
}

/**
 * Launches the browser that `npm test` found.
 * @throws one sentence that says what to install where there is none
 */
async function launchChromium(): Promise<Browser> {
  const found = findBrowser();
  if ('missing' in found) throw new Error(found.missing);
  return chromium.launch({
    executablePath: found.path,
    args: ARGUMENTS,
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}

/** Serves the built preview on a free port of this computer. */
export async function servePreview(options: PreviewOptions = {}): Promise<PreviewServer> {
  const file = path.resolve('dist/preview/server.mjs');
  const { serve } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerModule;
  return serve({
    ...options,
    port: 0,
    certificate: await developmentCertificate(),
    distDir: path.resolve('dist'),
    officeJsDir: path.resolve('node_modules/@microsoft/office-js/dist'),
  });
}

const isLocal = (url: string): boolean =>
  /^(data|blob|about|chrome-error):/.test(url) || ['localhost', '127.0.0.1'].includes(new URL(url).hostname);

/** An eval that a Content-Security-Policy refuses only throws, into the hands of who tried it: here it is said aloud. */
function sayRefusedEval(): void {
  addEventListener('securitypolicyviolation', ({ blockedURI, originalPolicy }) => {
    if (blockedURI === 'eval') console.error(`Content Security Policy: eval was refused by ${originalPolicy}`);
  });
}

/**
 * Writes down what goes wrong in any page or frame of a context, as sentences.
 * @returns the list, which grows
 */
async function collectProblems(context: BrowserContext): Promise<string[]> {
  const problems: string[] = [];
  await context.addInitScript(sayRefusedEval);
  context.on('weberror', (error) => problems.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    // A broken Content-Security-Policy arrives here too.
    if (message.type() === 'error' && !isNoCatalogue(message)) problems.push(`console error: ${message.text()}`);
  });
  context.on('request', (request) => {
    if (!isLocal(request.url())) problems.push(`request that leaves this computer: ${request.url()}`);
  });
  return problems;
}

/** How the add-in learns that an organisation has no list catalogue; browsers call every 404 an error. */
const isNoCatalogue = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/lists/index.json') && message.text().includes('404');

/** @throws an assertion error that lists the problems, if there are any */
export function failOn(problems: readonly string[]): void {
  expect(problems, 'What went wrong in the page').toEqual([]);
}

/**
 * vitest's `test` with a browser: `test('…', async ({ page, preview }) => …)`.
 *
 * - `browser`, `preview`: one for the tests of a file; a test that needs other mail serves its own preview.
 * - `context`, `page`: fresh for each test; the development certificate is accepted.
 * - `problems`: what went wrong so far. A test that expects something takes it out; what is left at the end fails it.
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('preview', { scope: 'file' }, async ({}, { onCleanup }) => {
    const preview = await servePreview();
    onCleanup(() => preview.close());
    return preview;
  })
  .extend('context', async ({ browser }, { onCleanup }) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
    onCleanup(() => context.close());
    return context;
  })
  .extend('problems', { auto: true }, async ({ context }, { onCleanup }) => {
    const problems = await collectProblems(context);
    onCleanup(() => {
      failOn(problems);
    });
    return problems;
  })
  .extend('page', ({ context }) => context.newPage());
