import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Benchmark } from './benchmark';

/** What every launch of the event engine has to fetch and parse. */
export const bundleSize: Benchmark = {
  name: 'bundle-size',
  async run() {
    const bundle = await readFile(path.resolve('dist/launchevent.js'));
    return [
      {
        metric: 'launchevent.js gzip',
        value: gzipSync(bundle, { level: 9 }).length,
        unit: 'B',
        limit: 24_576,
        note: `level 9, ${String(bundle.length)} B plain`,
      },
    ];
  },
};
