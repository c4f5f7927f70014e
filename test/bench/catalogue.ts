import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildLists } from '../../src/cli/lists/lists-build';
import { connectCatalogue } from '../../src/directory/catalogue';
import type { Benchmark } from './benchmark';
import { exportOf, LISTS } from './export-of-lists';

const MADE = Date.parse('2026-11-14T06:00:00Z');
/** More cannot be asked for at once. */
const ASKED = Array.from({ length: 8 }, (_, n) => ({ address: `list-${n * 11}@corp.example`, name: '' }));

/** An organisation of 100,000 lists with three aliases each: the administrator's wait, and what one look-up downloads. */
export const catalogue: Benchmark = {
  name: 'catalogue',
  sourcesOnly: true,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'lists-'));
    try {
      const csv = path.join(folder, 'lists.csv');
      const out = path.join(folder, 'lists');
      await writeFile(csv, exportOf(LISTS));

      const before = performance.now();
      await buildLists({ csv, out, salt: 'benchmark', made: MADE });
      const seconds = (performance.now() - before) / 1_000;

      const files = await readdir(out);
      const sizes = await Promise.all(
        files.map(async (file) => gzipSync(await readFile(path.join(out, file)), { level: 9 }).length),
      );
      let fetches = 0;
      const found = await connectCatalogue({
        http: {
          get(file) {
            fetches += 1;
            return readFile(path.join(out, file), 'utf8');
          },
        },
        deviceCache: { read: () => Promise.resolve({}), write: () => Promise.resolve() },
        clock: { now: () => MADE, passed: () => 0 },
        listsUrl: '',
      })(ASKED, true);
      if (!found.every(({ known }) => known)) throw new Error('The catalogue does not know its own lists.');

      const note = `${LISTS} lists, three aliases each`;
      return [
        { metric: 'lists build', value: seconds, unit: 's', limit: 10, note },
        { metric: 'largest shard gzip', value: Math.max(...sizes), unit: 'B', limit: 33_500, note },
        {
          metric: 'files for eight lists',
          value: fetches,
          unit: 'count',
          limit: 9,
          note: 'the index and a shard each',
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
