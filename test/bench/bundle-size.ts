import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Benchmark } from './benchmark';

/** Bytes of the gzipped event bundle that are allowed: what comes in pays by what goes out. */
export const LAUNCHEVENT_LIMIT = 30_720;

/** What every launch of the event engine has to fetch and parse. Level 9, as a web host may store it. */
export async function launcheventSize(): Promise<{ readonly plain: number; readonly gzip: number }> {
  const bundle = await readFile(path.resolve('dist/launchevent.js'));
  return { plain: bundle.length, gzip: gzipSync(bundle, { level: 9 }).length };
}

export const bundleSize: Benchmark = {
  name: 'bundle-size',
  async run() {
    const { plain, gzip } = await launcheventSize();
    return [
      {
        metric: 'launchevent.js gzip',
        value: gzip,
        unit: 'B',
        limit: LAUNCHEVENT_LIMIT,
        note: `level 9, ${String(plain)} B plain`,
      },
    ];
  },
};
