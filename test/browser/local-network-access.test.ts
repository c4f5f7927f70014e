import { once } from 'node:events';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { describe, expect, test as base } from 'vitest';
import { makeCertificate } from '../builders/doctor/certificate';
import { launchChromium, newContext } from './chromium';

/** Chromium 142 is the first that asks (https://developer.chrome.com/blog/local-network-access). */
const FIRST = 142;

/** A page that shows the pane in a frame, as Outlook on the web does; Chromium is told that its address is a public one. */
const OUTLOOK = (pane: string): string =>
  `<!doctype html><link rel="icon" href="data:,"><iframe src="${pane}"></iframe>`;
const PANE = '<!doctype html><title>pane</title>Who gets this message?';

interface Site {
  readonly url: string;
  readonly server: Server;
  /** How many requests reached it. */
  asked: number;
}

async function serve(html: () => string): Promise<Site> {
  const server = createServer(makeCertificate());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const site = { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`, server, asked: 0 };
  server.on('request', (_request, response) => {
    site.asked += 1;
    response.writeHead(200, { 'content-type': 'text/html' }).end(html());
  });
  return site;
}

const test = base
  .extend('pane', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await serve(() => PANE);
    onCleanup(() => void site.server.close());
    return site;
  })
  .extend('outlook', { scope: 'file' }, async ({ pane }, { onCleanup }) => {
    const site = await serve(() => OUTLOOK(pane.url));
    onCleanup(() => void site.server.close());
    return site;
  });

/** What stands in the frame, or nothing where the browser refused to load it. */
async function shown(browser: Browser, { url }: Site, permissions: readonly string[] = []): Promise<string> {
  const context = await newContext(browser);
  try {
    await context.grantPermissions([...permissions]);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const frame = page.frames()[1];
    return (
      (await frame
        ?.locator('body')
        .textContent()
        .catch(() => '')) ?? ''
    );
  } finally {
    await context.close();
  }
}

describe('a host at a private address', () => {
  test('is not asked for the pane by a page of a public address, until that is allowed', async ({ pane, outlook }) => {
    const { host } = new URL(outlook.url);
    const browser = await launchChromium([`--ip-address-space-overrides=${host}=public`]);
    try {
      expect(Number(browser.version().split('.')[0])).toBeGreaterThanOrEqual(FIRST);
      const before = pane.asked;
      expect(await shown(browser, outlook)).not.toContain('Who gets');
      expect(pane.asked).toBe(before);
      expect(await shown(browser, outlook, ['local-network-access'])).toContain('Who gets');
    } finally {
      await browser.close();
    }
  });

  test('is asked by a page of a private address too', async ({ outlook }) => {
    const browser = await launchChromium();
    try {
      expect(await shown(browser, outlook)).toContain('Who gets');
    } finally {
      await browser.close();
    }
  });
});
