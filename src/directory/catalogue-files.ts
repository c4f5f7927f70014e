import { FORMAT_VERSION, SHARD_LIMIT } from './catalogue-format';
import type { CatalogueEntry, IndexFile, ShardFile } from './catalogue-format';
import { entryOf, shardOf } from './catalogue-key';
import type { CachedCatalogue } from './catalogue-cache';
import type { DirectoryPorts, FetchFailure, WhyNoSize } from './ports';

const FETCHES_MS = 1_500;
const FETCHES_AT_ONCE = 6;

/** What an http port rejects with; a file that makes no sense rejects with neither. */
interface Failure {
  readonly reason?: FetchFailure;
  readonly code?: number;
}

/** Fetches one file; `read` gives the reason itself, or throws, where the file is of no use. */
type Load = <T>(
  name: string,
  what: 'catalogue' | 'shard',
  read: (file: never) => T | WhyNoSize,
) => Promise<T | WhyNoSize>;

/** The files of one question to the catalogue: six at once, for 1.5 seconds in all. */
export function catalogueLoader({ http, clock, listsUrl }: DirectoryPorts): Load {
  const end = clock.passed() + FETCHES_MS;
  return (name, what, read) =>
    http.get(`${listsUrl}${name}.json`, end - clock.passed(), SHARD_LIMIT).then(
      (text) => {
        try {
          return read(JSON.parse(text) as never);
        } catch {
          return `${what}-damaged` as const;
        }
      },
      (error: unknown) => {
        const { code, reason = 'failed' } = error as Failure;
        // Most hosts say 404 of what is not there, some 403.
        return Math.floor(code! / 100) === 4 ? (`no-${what}` as const) : reason;
      },
    );
}

/**
 * Fetches the index into the cache; one of another build makes it forget its answers.
 * @returns why there is none
 */
export async function renewIndex(
  cached: CachedCatalogue,
  load: Load,
  startedAt: number,
): Promise<WhyNoSize | undefined> {
  const why = await load('index', 'catalogue', (index: IndexFile) => {
    if (index.version > FORMAT_VERSION) return 'catalogue-too-new';
    if (!Date.parse(index.made) || typeof index.salt !== 'string') return 'catalogue-damaged';
    if (index.build !== cached.build) cached.answers = {};
    Object.assign(cached, index);
    return undefined;
  });
  // What the host answered will not be better in a minute; where no answer came, the next message asks again.
  if (!why || why.includes('catalogue')) {
    cached.at = startedAt;
    cached.why = why;
  }
  return why;
}

/** Asks the shards, each answer into the cache; null: the catalogue does not have it. A shard of another build makes the index old. */
export function shardReader(
  cached: CachedCatalogue,
  load: Load,
): (key: string) => Promise<CatalogueEntry | null | WhyNoSize> {
  const fetches: Promise<unknown>[] = [];
  return (key) => {
    const read = ({ build, lists }: ShardFile): CatalogueEntry | null | WhyNoSize => {
      if (build !== cached.build) {
        cached.at = undefined;
        return 'shard-stale';
      }
      const { [entryOf(key)]: entry = null } = lists;
      return entry && entry[0] >>> 0 !== entry[0] ? 'shard-damaged' : (cached.answers[key] = entry);
    };
    // Each waits for the one that is six before it.
    const fetch = Promise.resolve(fetches[fetches.length - FETCHES_AT_ONCE]).then(() =>
      load(shardOf(key), 'shard', read),
    );
    fetches.push(fetch);
    return fetch;
  };
}
