import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark, Measurement } from './benchmark';

/** A source that both bundles of the handlers and the pane are made of. */
const CHANGED = 'src/engine/reach.ts';

/** From `npm start` to the answered page: on a fresh clone of what is committed, with an empty cache of npm, and after one change. */
export const start: Benchmark = {
  name: 'start',
  sourcesOnly: true,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'reply-all-guard-clone-'));
    const clone = path.join(folder, 'clone');
    try {
      await promisify(execFile)('git', ['clone', '--quiet', process.cwd(), clone]);
      const npmCache = path.join(folder, 'npm-cache');
      const first = await timeToPage(clone, npmCache);
      await appendFile(path.join(clone, CHANGED), '\nexport const CHANGED = true;\n');
      const again = await timeToPage(clone, npmCache);
      return [
        figure('npm start from a fresh clone', first, 75_000, 'empty npm cache: packages, build, certificate'),
        figure('npm start after one change', again, 5000, CHANGED),
      ];
    } finally {
      // webpack may still be writing its cache down.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
    }
  },
};

const figure = (metric: string, value: number, limit: number, note: string): Measurement => ({
  metric,
  value,
  unit: 'ms',
  limit,
  note,
});

/** @returns milliseconds @throws where the preview does not come up */
async function timeToPage(clone: string, npmCache: string): Promise<number> {
  const before = performance.now();
  const child = spawn('npm', ['start', '--', '--port', '0', '--no-open'], {
    cwd: clone,
    env: { ...process.env, npm_config_cache: npmCache },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    let output = '';
    for await (const chunk of child.stdout) {
      output += String(chunk);
      const url = /https:\/\/localhost:\d+\S*/.exec(output)?.[0];
      if (!url) continue;
      const status = await statusOf(url);
      if (status !== 200) throw new Error(`The preview answered ${String(status)} to ${url}.`);
      return performance.now() - before;
    }
    throw new Error('"npm start" ended before it printed an address.');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    // The certificate is nobody's but this computer's.
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
