import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect } from 'vitest';
import { failOn, test as base } from './chromium';

/** A page on loopback that does what a test asks of it. */
const test = base.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = createServer((request, response) => {
    const script = new URL(request.url ?? '/', 'http://localhost').searchParams.get('script') ?? '';
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'self'; script-src 'unsafe-inline'; img-src data:; connect-src *",
    });
    response.end(`<link rel="icon" href="data:,"><body><script>${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onCleanup(() => void server.close());
  return {
    /** The address of a page that runs a script. */
    running: (script: string): string =>
      `http://localhost:${String((server.address() as AddressInfo).port)}/?script=${encodeURIComponent(script)}`,
  };
});

describe('the browser of the tests', () => {
  test('finds nothing wrong with a quiet page', async ({ page, site, problems }) => {
    await page.goto(site.running("console.log('hello'); console.warn('careful');"));
    expect(problems).toEqual([]);
  });

  test.for([
    ['a page error', "throw new Error('boom');", 'page error: boom'],
    ['an unhandled rejection', "Promise.reject(new Error('unheard'));", 'page error: unheard'],
    ['a console error', "console.error('bad');", 'console error: bad'],
    ['a broken Content-Security-Policy', "new Image().src = 'https://localhost:1/a.png';", 'Content Security Policy'],
    ['an eval that was refused and caught', "try { eval('1'); } catch {}", 'eval was refused'],
    ['a request that leaves this computer', "fetch('https://away.example/').catch(() => {});", 'https://away.example/'],
  ] as const)('notices %s', async ([, script, sentence], { page, site, problems, context }) => {
    await context.route('https://away.example/', (route) =>
      route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: 'answered' }),
    );
    await page.goto(site.running(script));
    await expect.poll(() => problems).toEqual([expect.stringContaining(sentence)]);
    problems.length = 0;
  });

  test.for([
    ['a picture', "new Image().src = 'https://localhost:1/a.png';", 'Content Security Policy'],
    ['an eval', "try { eval('1'); } catch {}", 'eval was refused'],
  ] as const)(
    'notices %s refused in a frame within a frame that goes at once',
    async ([, script, sentence], { page, site, problems }) => {
      const framed = (address: string): string =>
        `const f = document.createElement('iframe'); f.src = ${JSON.stringify(address)}; f.hidden = true;
       f.onload = () => f.remove(); document.body.append(f);`;
      await page.goto(site.running(framed(site.running(framed(site.running(script))))));
      await expect.poll(() => problems).toEqual([expect.stringContaining(sentence)]);
      problems.length = 0;
    },
  );

  test('fails on what it noticed', () => {
    expect(() => {
      failOn(['page error: boom']);
    }).toThrow('What went wrong in the page');
    failOn([]);
  });

  test('gives each test a context of its own', async ({ page, site, context }) => {
    await page.goto(site.running("document.cookie = 'a=b; max-age=1000';"));
    expect(await context.cookies()).toHaveLength(1);
  });

  test('…so that this one finds no cookie', async ({ page, site, context }) => {
    await page.goto(site.running(''));
    expect(await context.cookies()).toEqual([]);
  });
});
