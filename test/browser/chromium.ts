/**
 * A real browser for tests: one a worker, the preview served on loopback. A test fails on every page error, console error,
 * broken Content-Security-Policy and request that leaves this computer, unless it expects them.
 */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, ConsoleMessage, Request, WebError } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { findBrowser } from '../../tools/browser.mjs';
import { developmentCertificate, trustArgument } from '../../tools/certificate.mjs';

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

/** Milliseconds. Nothing is late on a machine that has other things to do; what never comes is waited for once. */
const PATIENCE = 90_000;

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
 * @param more arguments of a test's own
 * @throws one sentence that says what to install where there is none
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const found = findBrowser();
  if ('missing' in found) throw new Error(found.missing);
  return chromium.launch({
    executablePath: found.path,
    args: [...ARGUMENTS, trustArgument(await developmentCertificate()), ...more],
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

/** A context that accepts other certificates than the development one too, patient with a slow machine. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(sayRefusedEval);
  return context;
}

/**
 * Writes down what goes wrong in any page or frame of a context, as sentences.
 * @param problems where to
 * @returns ends it
 */
export function watch(context: BrowserContext, problems: string[]): () => void {
  const onError = (error: WebError): void => void problems.push(`page error: ${error.error().message}`);
  const onConsole = (message: ConsoleMessage): void => {
    // A broken Content-Security-Policy arrives here too.
    if (message.type() === 'error' && !isNoCatalogue(message)) problems.push(`console error: ${message.text()}`);
  };
  const onRequest = (request: Request): void => {
    if (!isLocal(request.url())) problems.push(`request that leaves this computer: ${request.url()}`);
  };
  context.on('weberror', onError).on('console', onConsole).on('request', onRequest);
  return () => context.off('weberror', onError).off('console', onConsole).off('request', onRequest);
}

/** How the add-in learns that an organisation has no list catalogue; browsers call every 404 an error. */
const isNoCatalogue = (message: ConsoleMessage): boolean =>
  message.location().url.endsWith('/lists/index.json') && message.text().includes('404');

/** @throws an assertion error that lists the problems, if there are any */
export function failOn(problems: readonly string[]): void {
  expect(problems, `What went wrong in the page: ${problems.join('; ')}`).toEqual([]);
}

/**
 * vitest's `test` with a browser: `test('…', async ({ page, preview }) => …)`.
 *
 * - `browser`, `preview`: one a worker; a test that needs other mail serves its own preview.
 * - `context`, `page`: fresh for each test. Tests in Outlook share one page: see e2e/one-page.ts.
 * - `problems`: what went wrong so far. A test that expects something takes it out; what is left at the end fails it.
 */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('preview', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const preview = await servePreview();
    onCleanup(() => preview.close());
    return preview;
  })
  .extend('problems', { auto: true }, ({}, { onCleanup }) => {
    const problems: string[] = [];
    onCleanup(() => {
      failOn(problems);
    });
    return problems;
  })
  .extend('context', async ({ browser, problems }, { onCleanup }) => {
    const context = await newContext(browser);
    watch(context, problems);
    onCleanup(() => context.close());
    return context;
  })
  .extend('page', ({ context }) => context.newPage());
