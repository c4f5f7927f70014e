/** The film that leads the README: a reply to all to an unknown list, stopped, and sent to whom it was meant for. */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** Milliseconds that a picture stays: in motion, to be noticed, to be read. */
const MOVING = 60;
const TYPING = 110;
const NOTICED = 900;
const READ = 2300;

const STEPS = 5;
const POINTER =
  '<svg id="pointer" xmlns="http://www.w3.org/2000/svg" width="26" height="26" viewBox="0 0 26 26"><path d="M4 2v19l5-4.6 3.2 7.4 3.4-1.5-3.2-7.2H19z" fill="#111" stroke="#fff" stroke-width="1.6"/></svg>';

/** Above everything, alerts too. @param {number} x @param {number} y */
const placed = (x, y) => `position:fixed;left:${x - 4}px;top:${y - 2}px;z-index:2147483647;pointer-events:none`;

/** Takes the pictures of a film, one after another, with a pointer drawn into the page. */
class Camera {
  /** @type {Buffer[]} */
  pictures = [];
  /** @type {number[]} */
  delays = [];
  at = { x: 760, y: 560 };

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {number} delay milliseconds that the picture stays */
  async take(delay) {
    const { x, y } = this.at;
    await this.page
      .locator('#pointer')
      .evaluate((pointer, place) => pointer.setAttribute('style', place), placed(x, y));
    this.pictures.push(await this.page.screenshot({ animations: 'disabled' }));
    this.delays.push(delay);
  }

  /** Moves the pointer to the middle of something, and presses it there. @param {Locator} what */
  async press(what) {
    const box = await what.boundingBox();
    if (!box) throw new Error('What the film has to press is not visible.');
    const [from, to] = [this.at, { x: box.x + Math.min(box.width / 2, 90), y: box.y + box.height / 2 }];
    for (let step = 1; step <= STEPS; step++) {
      // Fast first, then slower, as a hand moves.
      const part = 1 - (1 - step / STEPS) ** 2;
      this.at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.take(MOVING);
    }
    await this.take(NOTICED / 2);
    await what.click();
  }

  /** @param {string} text */
  async type(text) {
    for (const part of text.match(/\S+\s*/g) ?? []) {
      await this.page.keyboard.insertText(part);
      await this.take(TYPING);
    }
  }

  /** @returns {Promise<Buffer>} an animated WebP that begins again at its end */
  async developed() {
    const { default: sharp } = await import('sharp');
    return sharp(this.pictures, { join: { animated: true } })
      .webp({ delay: this.delays, loop: 0, quality: 80, effort: 5 })
      .toBuffer();
  }

  /** @returns {number} milliseconds */
  get length() {
    return this.delays.reduce((sum, delay) => sum + delay, 0);
  }
}

/**
 * @param {Page} page the simulated Outlook as it starts, without the tour
 * @returns {Promise<{ film: Buffer, length: number }>} an animated WebP, and milliseconds
 */
export async function filmOfTheStorm(page) {
  const camera = new Camera(page);
  const alert = page.getByRole('alertdialog');
  const pane = page.frameLocator('[data-testid="pane"] iframe');
  const send = page.getByRole('button', { name: 'Send', exact: true });

  await page.locator('html').evaluate((html, svg) => html.insertAdjacentHTML('beforeend', svg), POINTER);
  await camera.take(NOTICED);
  await camera.press(page.getByRole('option', { name: ', Test email,' }));
  await camera.take(NOTICED);
  await camera.press(page.getByRole('button', { name: 'Reply all', exact: true }));
  await page
    .getByRole('region', { name: 'Notifications' })
    .getByText(/^Reply all reaches/)
    .waitFor();
  await camera.take(READ);
  await camera.type('Please remove me from this list.');
  await camera.take(NOTICED);
  await camera.press(send);
  await alert.waitFor();
  await camera.take(READ);
  await camera.press(alert.getByRole('button', { name: 'Review recipients' }));
  const wayOut = pane.getByRole('button', { name: /^Reply to .* only$/ });
  await wayOut.waitFor();
  await camera.take(READ);
  await camera.press(wayOut);
  await pane.getByRole('button', { name: 'Undo' }).waitFor();
  await camera.take(READ);
  await camera.press(send);
  await page.getByText(/was delivered to 1 mailbox/).waitFor();
  await camera.take(NOTICED);
  await camera.press(page.getByRole('button', { name: 'Sent Items' }));
  await page.getByRole('option').getByText('Delivered to 1 mailbox').waitFor();
  await camera.take(READ);
  return { film: await camera.developed(), length: camera.length };
}
