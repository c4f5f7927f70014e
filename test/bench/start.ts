import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Benchmark, Measurement } from './benchmark';

/** A source that both bundles of the handlers and the pane are made of. */
const CHANGED = 'src/engine/reach.ts';
/** What is added to it, while `npm start` runs and before it starts: to be found in what it serves. */
const CHANGES = { first: 'SAVED_FIRST', next: 'SAVED_NEXT', before: 'SAVED_BEFORE' } as const;

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
      const change = (word: string) => appendFile(path.join(clone, CHANGED), `\nconsole.debug('${word}');\n`);
      const first = await started(clone, npmCache, async (url, isRebuilt) => {
        const save = async (word: string): Promise<number> => {
          await change(word);
          const saved = performance.now();
          await isRebuilt();
          const ms = performance.now() - saved;
          await isServed(url, word);
          return ms;
        };
        return [await save(CHANGES.first), await save(CHANGES.next)] as const;
      });
      await change(CHANGES.before);
      const again = await started(clone, npmCache, (url) => isServed(url, CHANGES.before));
      return [
        figure('npm start from a fresh clone', first.ms, 75_000, 'empty npm cache: packages, build, certificate'),
        figure(
          'a file saved as soon as it runs',
          first.result[0],
          5000,
          `${CHANGED}, until the page can be loaded again`,
        ),
        figure('a file saved later', first.result[1], 5000, 'the same'),
        figure('npm start after one change', again.ms, 5000, CHANGED),
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

/** @throws where a word of the source is not in what is served */
async function isServed(url: string, word: string): Promise<void> {
  if (!(await textOf(`${url}launchevent.js`)).includes(word)) throw new Error('What was saved is not served.');
}

interface Started<T> {
  /** Until the page answered. */
  readonly ms: number;
  readonly result: T;
}

/** @param work with the running preview, and a promise of the next rebuild @throws where the preview does not come up */
async function started<T>(
  clone: string,
  npmCache: string,
  work: (url: string, isRebuilt: () => Promise<string>) => Promise<T>,
): Promise<Started<T>> {
  const before = performance.now();
  const child = spawn('npm', ['start', '--', '--port', '0', '--no-open'], {
    cwd: clone,
    env: { ...process.env, npm_config_cache: npmCache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  /** Waits until it prints something like this. @returns what that was */
  const printed = async (stream: Readable, pattern: RegExp): Promise<string> => {
    let output = '';
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      output += String(chunk);
      const found = pattern.exec(output)?.[0];
      if (found !== undefined) return found;
    }
    throw new Error(`"npm start" ended before it printed ${String(pattern)}.`);
  };
  try {
    const url = await printed(child.stdout, /https:\/\/localhost:\d+\S*/);
    const page = await textOf(url);
    if (!page.includes('<!doctype html>')) throw new Error(`The preview answered ${url} with no page.`);
    const ms = performance.now() - before;
    return { ms, result: await work(url, () => printed(child.stderr, /Reload the page/)) };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const textOf = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    // The certificate is nobody's but this computer's.
    get(url, { rejectUnauthorized: false }, (response) => {
      text(response).then(resolve, reject);
    }).once('error', reject);
  });
