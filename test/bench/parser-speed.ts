import { textOfHtml } from '../../src/cli/replay/html/html-text';
import { newText } from '../../src/signals/new-text';
import { readQuotedHeader } from '../../src/signals/quoted-header';
import { stormWords } from '../../src/signals/storm-words';
import { median } from './benchmark';
import type { Benchmark, Measurement } from './benchmark';
import { filled, HOSTILE_HTML, HOSTILE_OPENINGS, HOSTILE_TEXT, HTML_LAYOUTS, TEXT_LAYOUTS } from './parser-bodies';

const BODY = 20_000;
const RUNS = 301;

const SMALL = 500_000;
const LARGE = 5_000_000;
/** Ten times the input: ten times the time, and what larger memory costs. Quadratic work would take a hundred times. */
const TENFOLD = 13;
const ATTEMPTS = 5;
/** A ratio like this needs no further attempt. */
const PROVEN = 11;

const readText = (text: string): unknown => {
  const quote = readQuotedHeader(text);
  return stormWords(newText(text, quote));
};
const readHtml = (html: string): unknown => readText(textOfHtml(html));

function timeOf(code: () => unknown): number {
  const start = performance.now();
  code();
  return performance.now() - start;
}

/** The slowest layout's median. */
function slowest(
  metric: string,
  layouts: Readonly<Record<string, (length: number) => string>>,
  read: (body: string) => unknown,
): Measurement {
  const medians = Object.entries(layouts).map(([layout, make]) => {
    const body = make(BODY);
    return { layout, time: median(Array.from({ length: RUNS }, () => timeOf(() => read(body)))) };
  });
  const worst = medians.reduce((one, other) => (other.time > one.time ? other : one));
  return { metric, value: worst.time, unit: 'ms', limit: 1, note: `median of ${RUNS}; ${worst.layout}` };
}

/**
 * How many times longer the larger input takes. The smaller is read ten times over, so that other processes disturb both
 * alike, and the smallest of several ratios counts, since only they make one larger.
 */
function growth(read: (body: string) => unknown, make: (length: number) => string): number {
  const times = LARGE / SMALL;
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least > PROVEN; attempt += 1) {
    // Each a text of its own: V8 remembers what a pattern found in the last ones.
    const small = Array.from({ length: times }, (_, run) => `${make(SMALL)}${attempt}${run}`);
    const large = `${make(LARGE)}${attempt}`;
    const ten = timeOf(() => small.forEach(read));
    least = Math.min(least, (times * timeOf(() => read(large))) / ten);
  }
  return least;
}

interface Hostile {
  readonly opening: string;
  readonly unit: string;
}

function steepest(metric: string, bodies: readonly Hostile[], read: (body: string) => unknown): Measurement {
  const grown = bodies.map((body) => ({
    ...body,
    times: growth(read, (length) => filled(body.opening, body.unit, length)),
  }));
  const worst = grown.reduce((one, other) => (other.times > one.times ? other : one));
  const shape = JSON.stringify(`${worst.opening}${worst.unit}…`);
  return { metric, value: worst.times, unit: 'times', limit: TENFOLD, note: `${bodies.length} shapes; ${shape}` };
}

/** What reading a body costs: an ordinary one in time, a hostile one in how the time grows. */
export const parserSpeed: Benchmark = {
  name: 'parser-speed',
  sourcesOnly: true,
  run() {
    const texts = HOSTILE_TEXT.map((unit) => ({ opening: '', unit }));
    const pages = [
      ...HOSTILE_HTML.map((unit) => ({ opening: '', unit })),
      ...HOSTILE_OPENINGS.map((opening) => ({ opening, unit: '<p><b>From:</b> a b="c" ' })),
    ];
    return Promise.resolve([
      slowest('20 KB of text: header, storm words', TEXT_LAYOUTS, readText),
      slowest('20 KB of HTML: header, storm words', HTML_LAYOUTS, readHtml),
      steepest('5 MB to 0.5 MB of hostile text', texts, readText),
      steepest('5 MB to 0.5 MB of hostile HTML', pages, readHtml),
    ]);
  },
};
