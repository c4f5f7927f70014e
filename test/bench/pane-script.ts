import { gzipSync } from 'node:zlib';
import type { Benchmark, Measurement } from './benchmark';
import { OutlookInChromium } from './outlook-in-chromium';

/** 150 people named one by one: every language writes that number alike. */
const SUBJECT = 'All hands on Friday at noon';
const REACHED = '150';

const LANGUAGES = ['en', 'de'] as const;

/** Held against issue and design: 150 KB of script, and nothing that jumps. */
const MOST_SCRIPT = 153_600;
const MOST_SHIFT = 0;

/**
 * Runs in the pane's page from its first moment on: waits for the heading, and until it was drawn. What shifted before is told
 * too. A look that comes late counts more, never less.
 */
async function watch() {
  const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    throw new Error('It measures no layout shift.');
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  let heading: Element | null = null;
  while (!heading?.checkVisibility()) {
    await nextFrame();
    heading = document.querySelector('main h1');
  }
  const now = performance.now();
  await nextFrame();
  await nextFrame();
  const scripts = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= now)
    .map(({ name }) => name);
  return { text: heading.textContent, shift, scripts };
}

/** office.js and what it loads are Microsoft's, and in every browser's cache already. */
const isOurs = (url: string): boolean => !/^\/(office-js|preview)\//.test(new URL(url).pathname);

const measure = (language: string): Promise<readonly Measurement[]> =>
  OutlookInChromium.run({ language }, async (outlook) => {
    const pane = await outlook.reviewReplyToAll(SUBJECT);
    const { text, shift, scripts } = await pane.evaluate(watch);
    if (!text.includes(REACHED)) throw new Error(`The pane's first heading is "${text}", not the review's.`);
    const ours = scripts.filter(isOurs);
    const sizes = await Promise.all(ours.map(async (url) => gzipSync(await outlook.bodyOf(url), { level: 9 }).length));
    return [
      {
        metric: `pane script until the review, ${language}`,
        value: sizes.reduce((sum, size) => sum + size, 0),
        unit: 'B',
        limit: MOST_SCRIPT,
        note: `gzip level 9: ${ours.map((url) => new URL(url).pathname.slice(1)).join(', ')}`,
      },
      { metric: `pane layout shift, ${language}`, value: shift, unit: '', limit: MOST_SHIFT },
    ];
  });

/** What has to be fetched until a person who was stopped reads how many people that reaches, and whether it stays where it is. */
export const paneScript: Benchmark = {
  name: 'pane-script',
  async run() {
    const rows: Measurement[] = [];
    for (const language of LANGUAGES) rows.push(...(await measure(language)));
    return rows;
  },
};
