import type { CatalogueEntry, IndexFile } from './catalogue-format';
import type { DirectoryPorts, WhyNoSize } from './ports';

const CACHE_KEY = 'catalogue';
/** At 240 characters each at most, twenty aliases included, they stay below 36 KB. */
const MOST_ANSWERS = 150;

/** What this device remembers of the catalogue: the index, once it was fetched, and what its shards said. */
export interface CachedCatalogue extends IndexFile {
  /** When the index was fetched, in milliseconds since 1970; undefined: it is to be fetched. */
  at?: number | undefined;
  /** In a word why the host's index is of no use. */
  why?: WhyNoSize | undefined;
  /** Of the index's build, by key, oldest first; null: the catalogue does not have it. */
  answers: Record<string, CatalogueEntry | null>;
}

type Cache = DirectoryPorts['deviceCache'];

/** What is unreadable is nothing: then all but `answers` is missing, and no index is fresh. */
export const readCached = (cache: Cache): Promise<CachedCatalogue> =>
  cache
    .read([CACHE_KEY])
    .then((texts) => JSON.parse(texts[CACHE_KEY]!) as CachedCatalogue)
    .catch(() => undefined)
    .then((cached) => Object.assign({ answers: {} } as CachedCatalogue, cached));

/** A device without a cache asks again next time. */
export function writeCached(cached: CachedCatalogue, cache: Cache): Promise<unknown> {
  Object.keys(cached.answers)
    .slice(0, -MOST_ANSWERS)
    .forEach((key) => delete cached.answers[key]);
  return cache.write(CACHE_KEY, JSON.stringify(cached)).catch(() => undefined);
}
