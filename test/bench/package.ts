import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { median } from './benchmark';
import type { Benchmark } from './benchmark';

const COMMAND = 'dist/cli/reply-all-guard.mjs';
const RUNS = 3;
const run = promisify(execFile);

/** Digests of all files in a folder, by path. */
async function digestsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files.map(async (file) => {
    const digest = createHash('sha256').update(await readFile(file));
    return [path.relative(folder, file), digest.digest('hex')] as const;
  });
  return new Map(await Promise.all(pairs));
}

/** What an administrator waits for after a build, and whether packaging twice gives the same files. */
export const packaging: Benchmark = {
  name: 'package',
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'package-'));
    try {
      const policy = path.join(folder, 'policy.json');
      await writeFile(policy, '{ "mode": "observe" }');
      const times: number[] = [];
      const packages: Map<string, string>[] = [];
      for (let at = 0; at < RUNS; at++) {
        const out = path.join(folder, String(at));
        const before = performance.now();
        const args = ['package', '--url', 'https://guard.example/mail/', '--out', out, '--policy', policy];
        await run(process.execPath, [COMMAND, ...args]);
        times.push((performance.now() - before) / 1_000);
        packages.push(await digestsOf(out));
      }
      const [first = new Map<string, string>(), ...others] = packages;
      const failed = [...new Set(packages.flatMap((each) => [...each.keys()]))].filter((name) =>
        others.some((other) => other.get(name) !== first.get(name)),
      );
      return [
        {
          metric: 'package',
          value: median(times),
          unit: 's',
          limit: 5,
          note: `median of ${RUNS}, Node's start included`,
        },
        {
          metric: 'packaged files that differ',
          value: failed.length,
          unit: 'count',
          limit: 0,
          n: first.size,
          failed,
          note: `over ${RUNS} packages of one build`,
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
