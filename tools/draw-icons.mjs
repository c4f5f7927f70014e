/**
 * The icons of the manifest, drawn from assets/svg/. The sources have a grid of 16 by 16, so that 16, 32, 48, 64, 80 and 128
 * pixels meet the pixel grid. Their blue has at least 3:1 against Outlook's white, dark grey and black ribbons alike.
 */

import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** The sizes Outlook knows for a button; 64 and 128 also stand for the add-in itself. */
const BUTTON = [16, 20, 24, 32, 40, 48, 64, 80];

/** Pixels along a side, by the source's name. */
const SIZES = { icon: [...BUTTON, 128], 'sender-only': BUTTON, settings: BUTTON };

/** Where the PNG files are that the manifest names. */
export const assets = path.join(root, 'assets');

/** @returns {Promise<Map<string, Buffer>>} each PNG by its file name in assets/ */
export async function drawIcons() {
  const { Resvg } = await import('@resvg/resvg-js');
  const icons = new Map();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const source = fs.readFileSync(path.join(assets, 'svg', `${name}.svg`), 'utf8');
    for (const size of sizes) {
      const drawn = new Resvg(source, {
        fitTo: { mode: 'width', value: size },
        font: { loadSystemFonts: false },
      }).render();
      icons.set(`${name}-${size}.png`, drawn.asPng());
    }
  }
  return icons;
}
