import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CDPSession } from 'playwright-core';

/** What a page holds once everything that can go is gone. */
export interface Footprint {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly documents: number;
  readonly listeners: number;
  /** Of this process, in which the preview's server and its engines of classic Outlook run. */
  readonly serverBytes: number;
}

/** A second collection takes what the first one set free: frames, and what they held. */
const COLLECTIONS = 3;

/** Of a page and of all the frames in it. */
export async function footprintOf(page: CDPSession): Promise<Footprint> {
  for (let time = 0; time < COLLECTIONS; time += 1) await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  const { nodes, documents, jsEventListeners: listeners } = await page.send('Memory.getDOMCounters');
  return { heapBytes: usedSize, nodes, documents, listeners, serverBytes: ownHeap() };
}

/** Of this process, once everything that can go is gone. */
export function ownHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < COLLECTIONS; time += 1) collect();
  return process.memoryUsage().heapUsed;
}
