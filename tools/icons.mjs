/**
 * Draws the icons of the manifest into assets/, one glyph a button. `node tools/icons.mjs` after a change to a glyph.
 * Glyphs are drawn on a grid of 16 by 16, so that 16, 32, 48, 64, 80 and 128 pixels meet the pixel grid.
 */

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { root } from './project.mjs';

/**
 * @typedef {readonly [number, number]} Point on the grid
 * @typedef {(x: number, y: number) => boolean} Shape whether a point of the grid is inside
 * @typedef {{ readonly shape: Shape, readonly ink: readonly [number, number, number] | null }} Layer null cuts a hole
 */

const GRID = 16;
/** Samples a pixel along each axis. */
const SAMPLES = 8;
/** At least 3:1 against Outlook's white, dark grey and black ribbons alike. */
const BLUE = /** @type {const} */ ([0x2b, 0x88, 0xd8]);
const WHITE = /** @type {const} */ ([0xff, 0xff, 0xff]);

/** @param {readonly Point[]} corners @returns {Shape} */
function polygon(corners) {
  return (x, y) => {
    let inside = false;
    corners.forEach(([ax, ay], at) => {
      const [bx, by] = /** @type {Point} */ (corners[(at + 1) % corners.length]);
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  };
}

/** @param {Point} centre @param {number} radius @returns {Shape} */
function disc([cx, cy], radius) {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
}

/** A line through the points with round ends. @param {readonly Point[]} points @param {number} width @returns {Shape} */
function stroke(points, width) {
  return (x, y) =>
    points.slice(1).some(([bx, by], at) => {
      const [ax, ay] = /** @type {Point} */ (points[at]);
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= width / 2;
    });
}

/** Points on a cubic curve. @param {Point} a @param {Point} b @param {Point} c @param {Point} d @returns {Point[]} */
function curve(a, b, c, d) {
  return Array.from({ length: 25 }, (_, step) => {
    const t = step / 24;
    const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return [p * a[0] + q * b[0] + r * c[0] + s * d[0], p * a[1] + q * b[1] + r * c[1] + s * d[1]];
  });
}

/** @param {Shape} shape @param {Shape} other @returns {Shape} */
function both(shape, other) {
  return (x, y) => shape(x, y) && other(x, y);
}

const shield = polygon([
  ...curve([8, 0.5], [9.8, 2], [12, 2.5], [15, 2.5]),
  ...curve([15, 7.5], [15, 11.6], [12, 14.4], [8, 15.5]),
  ...curve([8, 15.5], [4, 14.4], [1, 11.6], [1, 7.5]),
  ...curve([1, 2.5], [4, 2.5], [6.2, 2], [8, 0.5]),
]);

/** The guard: a shield that holds the reply-to-all arrow. @type {readonly Layer[]} */
const guard = [
  { shape: shield, ink: BLUE },
  {
    shape: stroke(
      [
        [6, 5],
        [3.5, 7.5],
        [6, 10],
      ],
      1.25,
    ),
    ink: WHITE,
  },
  {
    shape: stroke(
      [
        [9.25, 5],
        [6.75, 7.5],
        [9.25, 10],
      ],
      1.25,
    ),
    ink: WHITE,
  },
  { shape: stroke([[7, 7.5], ...curve([9.75, 7.5], [11.6, 7.5], [12.5, 8.8], [12.5, 11])], 1.25), ink: WHITE },
];

/** One person, and the reply arrow that leads to nobody else. @type {readonly Layer[]} */
const senderOnly = [
  { shape: disc([4.5, 4], 2.75), ink: BLUE },
  { shape: both(disc([4.5, 12.5], 4.5), (_, y) => y <= 14), ink: BLUE },
  {
    shape: stroke(
      [
        [11.5, 3.75],
        [8.75, 6.5],
        [11.5, 9.25],
      ],
      3.2,
    ),
    ink: null,
  },
  {
    shape: stroke(
      [
        [11.5, 3.75],
        [8.75, 6.5],
        [11.5, 9.25],
      ],
      1.5,
    ),
    ink: BLUE,
  },
  { shape: stroke([[9, 6.5], ...curve([11.6, 6.5], [13.8, 6.5], [14.75, 8], [14.75, 11])], 1.5), ink: BLUE },
];

/** A gear. @type {readonly Layer[]} */
const settings = [
  { shape: disc([8, 8], 5.25), ink: BLUE },
  ...Array.from({ length: 8 }, (_, tooth) => {
    const turn = (tooth * Math.PI) / 4;
    const at = /** @type {(radius: number) => Point} */ (
      (radius) => [8 + radius * Math.sin(turn), 8 - radius * Math.cos(turn)]
    );
    return { shape: stroke([at(4.5), at(6.4)], 2.2), ink: BLUE };
  }),
  { shape: disc([8, 8], 2.5), ink: null },
];

/** The sizes Outlook knows for a button; 64 and 128 also stand for the add-in itself. */
const BUTTON = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = [
  { name: 'icon', layers: guard, sizes: [...BUTTON, 128] },
  { name: 'sender-only', layers: senderOnly, sizes: BUTTON },
  { name: 'settings', layers: settings, sizes: BUTTON },
];

/** Red, green, blue. */
const CHANNELS = /** @type {const} */ ([0, 1, 2]);

/** @param {readonly Layer[]} layers @param {number} size @returns {Buffer} RGBA, row by row */
function draw(layers, size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    const inks = [];
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const x = (((at % size) + ((sample % SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
      const y = ((Math.floor(at / size) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
      const ink = layers.filter(({ shape }) => shape(x, y)).at(-1)?.ink;
      if (ink) inks.push(ink);
    }
    if (inks.length === 0) continue;
    for (const channel of CHANNELS) {
      pixels[at * 4 + channel] = Math.round(inks.reduce((sum, ink) => sum + ink[channel], 0) / inks.length);
    }
    pixels[at * 4 + 3] = Math.round((inks.length * 255) / SAMPLES ** 2);
  }
  return pixels;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(zlib.crc32(body), body.length + 4);
  return framed;
}

/** @param {Buffer} pixels RGBA @param {number} size @returns {Buffer} a PNG file */
function png(pixels, size) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const rows = Array.from({ length: size }, (_, row) => [
    Buffer.of(0),
    pixels.subarray(row * size * 4, (row + 1) * size * 4),
  ]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

for (const { name, layers, sizes } of ICONS) {
  for (const size of sizes) {
    fs.writeFileSync(path.join(root, 'assets', `${name}-${size}.png`), png(draw(layers, size), size));
  }
}
