import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildLists } from '../../src/cli/lists/lists-build';
import { connectCatalogue } from '../../src/directory/catalogue';
import { LIST_KINDS } from '../../src/directory/catalogue-format';
import type { Benchmark } from './benchmark';

const LISTS = 100_000;
const MADE = Date.parse('2026-11-14T06:00:00Z');
/** More cannot be asked for at once. */
const ASKED = Array.from({ length: 8 }, (_, n) => ({ address: `list-${n * 11}@corp.example`, name: '' }));

/** Sizes from one to 100,000, each order of magnitude as often as the others; a third alias stands in another domain. */
function csvRow(n: number): string {
  const members = Math.ceil(10 ** ((n * 0.618_034 * 5) % 5));
  const kind = LIST_KINDS[n % LIST_KINDS.length] ?? '';
  const aliases = [`old-${n}@corp.example`, `l${n}@eu.corp.example`, `list.${n}@corp-legacy.example`].join(';');
  const message = n % 50 ? '' : 'ask-communications';
  return `list-${n}@corp.example,"List ${n}, department ${n % 997}",${members},${kind},${aliases},${message}`;
}

/** An organisation of 100,000 lists with three aliases each: the administrator's wait, and what one look-up downloads. */
export const catalogue: Benchmark = {
  name: 'catalogue',
  sourcesOnly: true,
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'lists-'));
    try {
      const csv = path.join(folder, 'lists.csv');
      const out = path.join(folder, 'lists');
      const rows = Array.from({ length: LISTS }, (_, n) => csvRow(n));
      await writeFile(csv, ['address,name,members,kind,aliases,message', ...rows, ''].join('\n'));

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
