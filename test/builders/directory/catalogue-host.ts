import { makeCatalogue } from '../../../src/cli/lists/make-catalogue';
import type { ListRow } from '../../../src/cli/lists/list-row';
import { connectCatalogue } from '../../../src/directory/catalogue';
import type { Catalogue } from '../../../src/directory/catalogue';
import type { DirectoryPorts } from '../../../src/directory/ports';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const MADE = '2026-11-13T06:00:00.000Z';
/** A day after the lists were counted. */
export const START = Date.parse(MADE) + DAY;

/** A list of an export. */
export const listRow = (address: string, members: number, more: Partial<ListRow> = {}): ListRow => ({
  line: 0,
  address,
  name: '',
  members,
  kind: 'static',
  aliases: [],
  message: '',
  ...more,
});

export const ROWS: readonly ListRow[] = [
  listRow('practices@corp.example', 850_000, {
    name: 'CroydonPractices',
    kind: 'dynamic',
    aliases: ['gps@corp.example'],
    message: 'practices',
  }),
  listRow('team@corp.example', 12, { name: 'Team' }),
  listRow('other-team@corp.example', 40, { name: 'Team' }),
  listRow('uncounted@corp.example', 0, { name: 'Uncounted', kind: 'group' }),
  ...Array.from({ length: 400 }, (_, n) => listRow(`list-${n}@corp.example`, n + 1, { name: `List ${n}` })),
];

/** What http ports reject with. */
export const failure = (reason: string, code?: number): Error => Object.assign(new Error(reason), { reason, code });

/** A web host with a catalogue on it, and a device that remembers. */
export class CatalogueHost {
  readonly files: Map<string, string>;
  /** What was fetched, in order. */
  readonly fetched: string[] = [];
  readonly deadlines: number[] = [];
  readonly device = new Map<string, string>();
  mostAtOnce = 0;
  reads = 0;
  writes = 0;
  now = START;
  /** Stands in for a file, or for its failure. */
  answer: (file: string) => Promise<string> = (file) => {
    const text = this.files.get(file);
    return text === undefined ? Promise.reject(failure('failed', 404)) : Promise.resolve(text);
  };

  constructor(rows: readonly ListRow[] = ROWS, salt = 'salt', made = MADE) {
    this.files = new Map(makeCatalogue(rows, salt, made).files);
  }

  readonly ports: DirectoryPorts = {
    http: { get: (url, deadlineMs) => this.#get(url, deadlineMs) },
    deviceCache: {
      read: (keys) => {
        this.reads += 1;
        return Promise.resolve(Object.fromEntries([...this.device].filter(([key]) => keys.includes(key))));
      },
      write: (key, value) => {
        this.writes += 1;
        this.device.set(key, value);
        return Promise.resolve();
      },
    },
    clock: { now: () => this.now, passed: () => this.now },
    listsUrl: 'https://host.example/lists/',
  };

  /** Each event starts with nothing in memory. */
  event(): Catalogue {
    return connectCatalogue(this.ports);
  }

  #atOnce = 0;
  async #get(url: string, deadlineMs: number): Promise<string> {
    const file = url.slice(this.ports.listsUrl.length);
    this.fetched.push(file);
    this.deadlines.push(deadlineMs);
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    // Answers come later, never at once.
    await Promise.resolve();
    await Promise.resolve();
    try {
      return await this.answer(file);
    } finally {
      this.#atOnce -= 1;
    }
  }
}

/** `Name <address>`, `address` or `Name`. */
export function list(text: string): { address: string; name: string } {
  const [, name = '', address = ''] = /^(.*?)\s*<(.*)>$/.exec(text) ?? [];
  if (address) return { address, name };
  return text.includes('@') ? { address: text, name: '' } : { address: '', name: text };
}
