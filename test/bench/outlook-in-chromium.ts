import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { findBrowser } from '../../tools/browser.mjs';
import { developmentCertificate, trustArgument } from '../../tools/certificate.mjs';
import type { serve } from '../../src/preview/server/index';
import { OutlookPage } from '../pages/outlook-page';

interface Options {
  /** BCP 47, Outlook's own. */
  readonly language?: string;
  /** A folder of .eml files instead of the preview's own mail. */
  readonly mailDir?: string | undefined;
}

/** The manifest's button that opens the review beside the message being written. */
const REVIEW_BUTTON = 'ReviewRecipients';

/** The built add-in in the simulated Outlook, in a real browser, with nothing kept from before. */
export class OutlookInChromium {
  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
  ) {}

  static run<T>({ language, mailDir }: Options, work: (outlook: OutlookInChromium) => Promise<T>): Promise<T> {
    return OutlookInChromium.served({ mailDir }, async (context, url) => {
      const page = await context.newPage();
      await new OutlookPage(page).open(url, language === undefined ? {} : { language });
      return work(new OutlookInChromium(context, page));
    });
  }

  /**
   * A browser, and the address at which Outlook is served.
   * @throws one sentence that says what to install where there is no browser
   */
  static async served<T>(
    { mailDir }: Pick<Options, 'mailDir'>,
    work: (context: BrowserContext, url: string, newContext: () => Promise<BrowserContext>) => Promise<T>,
  ): Promise<T> {
    const found = findBrowser();
    if ('missing' in found) throw new Error(found.missing);
    const module = (await import(/* @vite-ignore */ pathToFileURL(path.resolve('dist/preview/server.mjs')).href)) as {
      readonly serve: typeof serve;
    };
    const certificate = await developmentCertificate();
    const server = await module.serve({
      port: 0,
      certificate,
      distDir: path.resolve('dist'),
      officeJsDir: path.resolve('node_modules/@microsoft/office-js/dist'),
      ...(mailDir !== undefined && { mailDir }),
    });
    const browser = await chromium.launch({
      executablePath: found.path,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', trustArgument(certificate)],
      env: { ...(process.env as Record<string, string>), ...found.env },
    });
    try {
      const newContext = () => browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
      return await work(await newContext(), server.url, newContext);
    } finally {
      await browser.close();
      await server.close();
    }
  }

  /** Answers a message to all, and opens the review beside the answer. The page has begun, not more. */
  async reviewReplyToAll(subject: string): Promise<Frame> {
    await new OutlookPage(this.page).replyAll(subject);
    await this.page.evaluate((button) => window.simulatedOutlook.pressRibbon(button), REVIEW_BUTTON);
    const element = await this.page.waitForSelector('[data-testid="pane"] iframe');
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The pane is not a page of its own.');
    await frame.waitForURL('**/taskpane.html*', { waitUntil: 'commit' });
    return frame;
  }

  /** What the server gives for an address, as it is given. */
  async bodyOf(url: string): Promise<Buffer> {
    return (await this.context.request.get(url)).body();
  }
}
