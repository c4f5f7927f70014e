import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { microsoftAjaxScript } from '../../src/preview/server/microsoft-ajax';
import { OutlookPage } from '../pages/outlook-page';
import { test } from './chromium';
import { answerForMicrosoft, ASKED_OF_MICROSOFT, MICROSOFT_AJAX, OFFICE_JS, take } from './microsoft';

const PAGES = ['taskpane.html', 'launchevent.html'] as const;
const shipped = (page: string): Promise<string> => readFile(path.resolve('dist', page), 'utf8');
const policyIn = (html: string): string | undefined => /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1];

/** Microsoft's own reads its tables of dates with eval, is refused, and ends there: behind all that office.js takes from it. */
const AJAX_WITH_EVAL = `${microsoftAjaxScript()}\neval('({})');`;

/** The add-in's pages word for word and without a header, and Microsoft's addresses, answered from here. */
async function serveAsShipped(context: BrowserContext): Promise<void> {
  for (const page of PAGES) {
    const body = await shipped(page);
    await context.route(
      ({ pathname }) => pathname === `/${page}`,
      (route) => route.fulfill({ contentType: 'text/html', body }),
    );
  }
  await answerForMicrosoft(context, AJAX_WITH_EVAL);
}

declare global {
  interface Window {
    /** The directive that stopped something, and what: an address's host, or `inline`, or `eval`. */
    refused: string[];
  }
}

/** Tries in a page what an attacker would. */
const attack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.refused = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.refused.push(`${effectiveDirective} ${blockedURI.replace(/^https?:\/\/|\/.*$/g, '')}`);
    });
    const add = <K extends keyof HTMLElementTagNameMap>(tag: K, set: Partial<HTMLElementTagNameMap[K]> = {}) => {
      const element = Object.assign(document.createElement(tag), set);
      document.body.append(element);
      return element;
    };
    add('script', { textContent: 'document.title = "run"' });
    add('script', { src: 'https://elsewhere.example/x.js' });
    const link = add('a');
    link.setAttribute('onclick', 'document.title = "run"');
    link.click();
    add('p').setAttribute('style', 'color: red');
    add('img', { src: 'https://elsewhere.example/x.png' });
    add('iframe', { src: 'https://elsewhere.example/' });
    add('base', { href: 'https://elsewhere.example/' });
    add('form', { action: 'https://elsewhere.example/' }).requestSubmit();
    void fetch('http://elsewhere.example/').catch(() => undefined);
    // Later: what a debugger runs may evaluate.
    setTimeout(() => {
      try {
        eval('document.title = "run"');
      } catch {
        // As it should be.
      }
    });
  });

test('the page of the handlers names nothing that the pane’s does not', async () => {
  const [pane, handlers] = await Promise.all(
    PAGES.map(async (page) =>
      policyIn(await shipped(page))!
        .split(';')
        .map((part) => part.replace(/\s+/g, ' ').trim()),
    ),
  );
  expect(pane).toEqual(expect.arrayContaining(handlers!));
});

describe.each(PAGES)('%s', (name) => {
  test('lets nothing in but what it names, whatever the web server says', async ({
    page,
    preview,
    context,
    problems,
  }) => {
    await serveAsShipped(context);
    await page.goto(preview.url + name);
    await attack(page);
    await expect
      .poll(async () => (await page.evaluate(() => window.refused)).sort())
      .toEqual([
        'base-uri elsewhere.example',
        'connect-src elsewhere.example',
        'form-action elsewhere.example',
        'frame-src elsewhere.example',
        'img-src elsewhere.example',
        'script-src eval',
        'script-src-attr inline',
        'script-src-elem elsewhere.example',
        'script-src-elem inline',
        'style-src-attr inline',
      ]);
    expect(await page.title()).not.toBe('run');
    await page.close();
    problems.length = 0;
  });

  test('is served by the preview with its policy as it is shipped', async ({ page, preview }) => {
    const served = await page.request.get(preview.url + name);
    const policy = policyIn(await shipped(name));
    expect(policy).toContain("default-src 'none'");
    expect(policyIn(await served.text())).toBe(policy);
    expect(served.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  });
});

describe.each(['web', 'mac', 'classic-1.15'])(
  'the pages as shipped, with office.js from Microsoft, on %s',
  (client) => {
    test('work, and break no policy but where Microsoft’s own file does', async ({
      page,
      preview,
      context,
      problems,
    }) => {
      await serveAsShipped(context);
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText('CroydonPractices').waitFor();
      await outlook.pressAddin('Review recipients');
      await outlook.pane.getByRole('heading', { level: 1 }).waitFor();
      await outlook.pressAddin('Reply to the sender only');
      await outlook.bar.getByText('Reyes, Carla only').waitFor();
      // An engine that is made ready for the next launch asks too.
      await page.close();
      const asked = take(problems, ASKED_OF_MICROSOFT).join();
      expect(asked).toContain(`${OFFICE_JS}office.js`);
      expect(asked).toContain(MICROSOFT_AJAX);
      expect(take(problems, /eval was refused|'unsafe-eval'/)).not.toEqual([]);
    });
  },
);
