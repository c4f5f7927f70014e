/** `npm run pictures`: takes the README's pictures and film anew, in the simulated Outlook, into docs/pictures/. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser.mjs';
import { buildWhenStale } from './bundles.mjs';
import { developmentCertificate, trustArgument } from './certificate.mjs';
import { ensureInstalled } from './install.mjs';
import { giveUp, root } from './project.mjs';

await ensureInstalled();
await buildWhenStale();
const { filmOfTheStorm } = await import('./film.mjs');
const found = findBrowser();
if ('missing' in found) giveUp(found.missing);

/** Bytes, milliseconds: whoever opens the README gets it whole. */
const LARGEST_FILM = 2_000_000;
const LONGEST_FILM = 25_000;

const folder = path.join(root, 'docs', 'pictures');
await mkdir(folder, { recursive: true });

const { chromium } = await import('playwright-core');
const { serve } = await import(pathToFileURL(path.join(root, 'dist', 'preview', 'server.mjs')).href);
const certificate = await developmentCertificate();
const server = await serve({
  port: 0,
  certificate,
  distDir: path.join(root, 'dist'),
  officeJsDir: path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
});
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', trustArgument(certificate)],
  env: { ...process.env, ...found.env },
});

/**
 * A fresh Outlook of which nobody takes the tour.
 *
 * @param {object} [switches]
 */
async function open(switches = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: null,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(() => Reflect.get(globalThis, 'localStorage').setItem('preview:tour', 'done'));
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => Reflect.has(globalThis, 'simulatedOutlook'));
  await page.evaluate((change) => Reflect.get(globalThis, 'simulatedOutlook').set(change), switches);
  return page;
}

/**
 * The same with a message opened and Reply all pressed.
 *
 * @param {string} theme
 * @param {string} subject
 * @param {object} [switches]
 */
async function replyAll(theme, subject, switches = {}) {
  const page = await open({ theme, ...switches });
  await page.getByRole('option', { name: `, ${subject},` }).click();
  await page.getByRole('button', { name: 'Reply all' }).click();
  await page
    .getByRole('region', { name: 'Notifications' })
    .getByText(/^Reply all reaches/)
    .waitFor();
  return page;
}

/** @typedef {import('playwright-core').Page} Page */

/** @type {(page: Page, name: string) => Promise<unknown>} */
const take = (page, name) => page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });

/**
 * Writes something, presses Send and waits for the alert.
 *
 * @param {Page} page
 * @param {string} text
 */
async function press(page, text) {
  await page.getByRole('textbox', { name: 'Message body' }).click();
  await page.keyboard.press('Control+Home');
  if (text) await page.keyboard.type(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('alertdialog').waitFor();
}

try {
  for (const theme of ['light', 'dark']) {
    const storm = await replyAll(theme, 'Test email');
    await take(storm, `bar-${theme}`);
    await press(storm, 'Please remove me from this list.');
    await take(storm, `confirm-${theme}`);
    await storm.getByRole('alertdialog').getByRole('button', { name: 'Review recipients' }).click();
    const pane = storm.frameLocator('[data-testid="pane"] iframe');
    await pane.getByRole('button', { name: 'Check again' }).waitFor();
    await take(storm, `pane-${theme}`);
    for (const view of ['Activity', 'Settings']) {
      await pane.getByRole('button', { name: view, exact: true }).click();
      await pane.getByRole('heading', { level: 1, name: view }).waitFor();
      // Whatever its file and its memory still had to bring.
      await pane.getByRole('progressbar').waitFor({ state: 'detached' });
      await take(storm, `${view.toLowerCase()}-${theme}`);
    }
    await storm.context().close();

    const allHands = await replyAll(theme, 'All hands on Friday at noon');
    await press(allHands, '');
    await take(allHands, `warn-${theme}`);
    await allHands.context().close();

    const known = await replyAll(theme, 'Test email', { sizesFrom: 'policy' });
    await press(known, '');
    await take(known, `block-${theme}`);
    await known.context().close();
  }
  const outlook = await open();
  const { film, length } = await filmOfTheStorm(outlook);
  if (film.length > LARGEST_FILM || length > LONGEST_FILM)
    giveUp(`The film has ${film.length} bytes and takes ${length} ms: too much for a README.`);
  await writeFile(path.join(folder, 'storm.webp'), film);
  console.log(`Pictures are in ${path.relative(process.cwd(), folder)}.`);
} finally {
  await browser.close();
  await server.close();
}
