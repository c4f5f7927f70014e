import { catalogueLoader, renewIndex, shardReader } from './catalogue-files';
import { OF_DIGITS } from './catalogue-format';
import type { CatalogueEntry, ListKind } from './catalogue-format';
import { catalogueKey } from './catalogue-key';
import { writeCached, readCached } from './catalogue-cache';
import type { CachedCatalogue } from './catalogue-cache';
import type { AskedList, DirectoryPorts, KnownSize, UnknownSize, WhyNoSize } from './ports';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
const MOST_LISTS = 8;

export type CatalogueSize = (KnownSize & { readonly kind: ListKind }) | UnknownSize;

/** One answer for each list, in their order. */
export type Catalogue = (
  asked: readonly AskedList[],
  mayFetch: boolean,
  named?: readonly string[],
) => Promise<CatalogueSize[]>;

type AskShard = (key: string) => Promise<CatalogueEntry | null | WhyNoSize>;

/**
 * The organisation's list catalogue: looks up what it is asked about, eight lists at most. The device remembers the index and its
 * answers for a day, and for an hour that there is no catalogue.
 */
export function connectCatalogue(ports: DirectoryPorts): Catalogue {
  let reading: Promise<CachedCatalogue> | undefined;

  return async (asked, mayFetch, named = []) => {
    if (!asked.length) return [];
    reading ??= readCached(ports.deviceCache);
    const cached = await reading;
    const before = JSON.stringify(cached);
    const now = ports.clock.now();
    const load = mayFetch ? catalogueLoader(ports) : () => Promise.resolve('not-asked' as const);
    const askShard = shardReader(cached, load);
    let keys: readonly string[] | undefined;
    const aliasesIn = (of: string): readonly string[] => {
      if (!of) return [];
      keys = keys ?? named.map((address) => catalogueKey(cached.salt, address, '').slice(0, OF_DIGITS));
      return named.filter((_, at) => of.includes(keys![at]!));
    };
    for (;;) {
      const isFresh = Math.abs(now - cached.at!) < (cached.why ? HOUR_MS : DAY_MS);
      const why = isFresh ? cached.why : await renewIndex(cached, load, now);
      const sizes = await Promise.all(
        asked.map((list, at) => lookUp(list, at < MOST_LISTS ? why : 'too-many', cached, askShard, now, aliasesIn)),
      );
      // A new catalogue was put in the old one's place since this device read the index.
      if (isFresh && cached.at === undefined) continue;
      if (JSON.stringify(cached) !== before) await writeCached(cached, ports.deviceCache);
      return sizes;
    }
  };
}

/**
 * By address, or alias, which `lists build` puts there; by name only where the address is not there: what signals/same-list.ts says
 * of policy's rows.
 * @param why the catalogue is not to be asked
 * @param aliasesIn says which of the addresses in question an entry names
 */
async function lookUp(
  list: AskedList,
  why: WhyNoSize | undefined,
  cached: CachedCatalogue,
  askShard: AskShard,
  now: number,
  aliasesIn: (of: string) => readonly string[],
): Promise<CatalogueSize> {
  let entry: CatalogueEntry | WhyNoSize | null | undefined = why;
  // Without a catalogue there is no salt: a hash of the address alone could be guessed by anybody.
  const key = cached.salt && catalogueKey(cached.salt, list.address, '');
  for (const each of [key, catalogueKey(cached.salt, list.name, '\n')]) {
    if (entry || !each) continue;
    entry = cached.answers[each];
    if (entry === undefined) entry = await askShard(each);
  }
  if (typeof entry === 'string') return { known: false, why: entry, key };
  const asOf = Date.parse(cached.made);
  // Either clock may be wrong. What has no SMTP address, a personal contact group, is in no catalogue however old.
  const newlyMade = list.address.includes('@') && Math.abs(now - asOf) < WEEK_MS;
  if (!entry) return { known: false, why: 'not-in-catalogue', newlyMade, key };
  const [value, kind, message, of = ''] = entry;
  const aliases = aliasesIn(of);
  return value
    ? ({ known: true, value, source: 'catalogue', asOf, kind, message, aliases, key } as CatalogueSize)
    : { known: false, why: 'no-size', aliases, key };
}
