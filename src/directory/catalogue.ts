import { SHARD_LIMIT, FORMAT_VERSION } from './catalogue-format';
import type { CatalogueEntry, IndexFile, ListKind, ShardFile } from './catalogue-format';
import { catalogueKey, entryOf, shardOf } from './catalogue-key';
import { keep, recall } from './catalogue-memory';
import type { Memory } from './catalogue-memory';
import type { AskedList, DirectoryPorts, KnownSize, UnknownSize } from './ports';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const FETCHES_MS = 1_500;
const FETCHES_AT_ONCE = 6;
const MOST_LISTS = 8;

export type CatalogueSize = (KnownSize & { readonly kind: ListKind }) | UnknownSize;

/** One answer for each list, in their order. */
export type Catalogue = (asked: readonly AskedList[], mayFetch: boolean) => Promise<CatalogueSize[]>;

/** What an http port rejects with; a file that makes no sense rejects with neither. */
interface Failure {
  readonly reason?: string;
  readonly code?: number;
}

/** Something of the catalogue, or in a word why it is not to be had. */
type Or<T> = Promise<T | string> | string;

/**
 * The organisation's list catalogue: looks up what it is asked about, eight lists at most, six files at once, for 1.5 seconds
 * in all. The device remembers the index and its answers for a day, and for an hour that there is no catalogue.
 */
export function connectCatalogue({ http, deviceCache, clock, listsUrl }: DirectoryPorts): Catalogue {
  let recalling: Promise<Memory> | undefined;

  return async (asked, mayFetch) => {
    if (!asked.length) return [];
    recalling = recalling ?? recall(deviceCache);
    const memory = await recalling;
    const before = JSON.stringify(memory);
    const now = clock.now();

    /** One file. `read` gives a word itself, or throws, where the file is of no use. */
    const load = <T>(name: string, what: 'catalogue' | 'shard', read: (file: never) => T): Or<T> =>
      mayFetch
        ? http.get(`${listsUrl}${name}.json`, now + FETCHES_MS - clock.now(), SHARD_LIMIT).then(
            (text) => {
              try {
                return read(JSON.parse(text) as never);
              } catch {
                return `${what}-damaged`;
              }
            },
            (error: unknown) => {
              const { code, reason = 'failed' } = error as Failure;
              // Most hosts say 404 of what is not there, some 403.
              return Math.floor(code! / 100) === 4 ? `no-${what}` : reason;
            },
          )
        : 'not-asked';

    /** @returns in a word why there is none */
    const renewIndex = async (): Promise<string | undefined> => {
      const why = await load('index', 'catalogue', (index: IndexFile) => {
        if (index.version > FORMAT_VERSION) return 'catalogue-too-new';
        if (!Date.parse(index.made) || typeof index.salt !== 'string') return 'catalogue-damaged';
        if (index.build !== memory.build) memory.answers = {};
        Object.assign(memory, index);
        return;
      });
      // What the host answered will not be better in a minute; where no answer came, the next message asks again.
      if (!why || why.includes('catalogue')) {
        memory.at = now;
        memory.why = why;
      }
      return why;
    };

    const fetches: Or<CatalogueEntry | null>[] = [];
    const askShard = (key: string): Or<CatalogueEntry | null> => {
      const read = ({ build, lists }: ShardFile): CatalogueEntry | null | string => {
        if (build !== memory.build) {
          memory.at = undefined;
          return 'shard-stale';
        }
        const { [entryOf(key)]: entry = null } = lists;
        return entry && entry[0] >>> 0 !== entry[0] ? 'shard-damaged' : (memory.answers[key] = entry);
      };
      // Each waits for the one that is six before it.
      const fetch = Promise.resolve(fetches[fetches.length - FETCHES_AT_ONCE]).then(() =>
        load(shardOf(key), 'shard', read),
      );
      fetches.push(fetch);
      return fetch;
    };

    /**
     * By address, by name only where the address is not there.
     * @param why in a word why the catalogue is not to be asked
     */
    const lookUp = async (list: AskedList, why: string | undefined): Promise<CatalogueSize> => {
      let entry: CatalogueEntry | string | null | undefined = why;
      for (const key of [catalogueKey(memory.salt, list.address, ''), catalogueKey(memory.salt, list.name, '\n')]) {
        if (entry || !key) continue;
        entry = memory.answers[key];
        if (entry === undefined) entry = await askShard(key);
      }
      if (typeof entry === 'string') return { known: false, why: entry };
      const asOf = Date.parse(memory.made);
      // Either clock may be wrong. What has no SMTP address, a personal contact group, is in no catalogue however old.
      const newlyMade = list.address.includes('@') && Math.abs(now - asOf) < WEEK_MS;
      if (!entry) return { known: false, why: 'not-in-catalogue', newlyMade };
      const [value, kind, message] = entry;
      return value
        ? ({ known: true, value, source: 'catalogue', asOf, kind, message } as CatalogueSize)
        : { known: false, why: 'no-size' };
    };

    for (;;) {
      const isFresh = Math.abs(now - memory.at!) < (memory.why ? HOUR_MS : DAY_MS);
      const why = isFresh ? memory.why : await renewIndex();
      const sizes = await Promise.all(asked.map((list, at) => lookUp(list, at < MOST_LISTS ? why : 'too-many')));
      // A new catalogue was put in the old one's place since this device read the index.
      if (isFresh && memory.at === undefined) continue;
      if (JSON.stringify(memory) !== before) await keep(memory, deviceCache);
      return sizes;
    }
  };
}
