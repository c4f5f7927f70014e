import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Layer } from '../../policy/parse';
import { localPartOf, nameKey } from '../../signals/address';
import { readCsv } from '../lists/read-csv';
import { unreadable } from '../read-text';
import type { IncidentList } from './incident-list';
import { publishedLists } from './published-lists';
import type { PublishedCatalogue } from './published-lists';

/** Who may know a list by the name or the address that somebody typed. */
export interface ListSources {
  /** For sentences: `policy.json and lists.csv`. */
  readonly named: string;
  /** Mail domains of the organisation; none: nobody said. */
  readonly domains: readonly string[];
  /** Every list with this address, alias or name; any case. */
  find(text: string): Promise<readonly IncidentList[]>;
}

/** Where a package and a deployment have the catalogue, beside the policy. */
const CATALOGUE_HERE = 'lists';

/**
 * The lists that the policy names, and those of the list catalogue.
 * @param given the catalogue's folder, or the CSV file that it was made of; where nothing is given, the catalogue beside the policy
 * @throws one sentence where it is neither
 */
export async function listSources(
  policy: string,
  layer: Layer,
  given: string | undefined,
  now: number,
): Promise<ListSources> {
  const { organisationDomains: domains = [], lists = [] } = layer;
  const rows = lists.map(({ address, name = '' }) => ({ address, name, aliases: [], kind: undefined }));
  const inPolicy = lookUp(rows);
  const catalogue = given ?? (await catalogueBeside(policy));
  if (catalogue === undefined) return { named: policy, domains, find: (text) => Promise.resolve(inPolicy(text)) };
  const written = rows.map(({ address }) => address);
  const inCatalogue = await catalogueLookUp({ folder: catalogue, domains, written }, now);
  return {
    named: `${policy} and ${catalogue}`,
    domains,
    // What was exported from Exchange says more of a list than its row in the policy.
    find: async (text) => onePerAddress([...(await inCatalogue(text)), ...inPolicy(text)]),
  };
}

async function catalogueBeside(policy: string): Promise<string | undefined> {
  const folder = path.join(path.dirname(policy), CATALOGUE_HERE);
  const there = await stat(path.join(folder, 'index.json')).catch(() => undefined);
  return there?.isFile() ? folder : undefined;
}

const onePerAddress = (lists: readonly IncidentList[]): readonly IncidentList[] =>
  lists.filter(({ address }, at) => lists.findIndex((other) => other.address === address) === at);

function lookUp(rows: readonly IncidentList[]): (text: string) => readonly IncidentList[] {
  const by = new Map<string, IncidentList[]>();
  for (const row of rows) {
    const local = localPartOf(row.address);
    for (const key of new Set([row.address, local, ...row.aliases, ...row.aliases.map(localPartOf), nameKey(row.name)]))
      if (key) by.set(key, [...(by.get(key) ?? []), row]);
  }
  return (text) => {
    const lower = text.toLowerCase();
    return onePerAddress([...(by.get(lower) ?? []), ...(lower.includes('@') ? [] : (by.get(nameKey(text)) ?? []))]);
  };
}

async function catalogueLookUp(
  catalogue: PublishedCatalogue,
  now: number,
): Promise<(text: string) => Promise<readonly IncidentList[]>> {
  const { folder } = catalogue;
  const there = await stat(folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  if (there.isDirectory()) return publishedLists(catalogue, now);
  if (!there.isFile()) throw new Error(`${folder} is neither a folder nor a file.`);
  const { rows } = await readCsv(folder);
  const find = lookUp(rows);
  return (text) => Promise.resolve(find(text));
}
