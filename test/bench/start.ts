import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { get } from 'node:https';
import type { Benchmark } from './benchmark';

/** What a fresh clone does not have after its packages are installed. */
const MADE_ON_FIRST_START = [
  'node_modules/.cache/webpack',
  'node_modules/.cache/reply-all-guard/build.json',
  'node_modules/.cache/reply-all-guard/certificate',
];

/** From `npm start` on a fresh clone, packages installed, to the answered page: certificate, build and server. */
export const start: Benchmark = {
  name: 'start',
  async run() {
    await Promise.all(MADE_ON_FIRST_START.map((file) => rm(file, { recursive: true, force: true })));
    const before = performance.now();
    const child = spawn(process.execPath, ['tools/start.mjs', '--port', '0', '--no-open'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      let url: string | undefined;
      let output = '';
      for await (const chunk of child.stdout) {
        output += String(chunk);
        url = /https:\/\/localhost:\d+\S*/.exec(output)?.[0];
        if (url) break;
      }
      if (!url) throw new Error('"npm start" ended before it printed an address.');
      const status = await statusOf(url);
      if (status !== 200) throw new Error(`The preview answered ${String(status)} to ${url}.`);
      return [
        {
          metric: 'npm start to a page',
          value: performance.now() - before,
          unit: 'ms',
          limit: 30_000,
          note: 'with a first build',
        },
      ];
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  },
};

const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    // The certificate is nobody's but this computer's.
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
