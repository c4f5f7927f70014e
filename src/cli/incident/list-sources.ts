import { stat } from 'node:fs/promises';
import type { ListKind } from '../../directory/catalogue-format';
import type { Layer } from '../../policy/parse';
import { localPartOf, nameKey } from '../../signals/address';
import { findList } from '../lists/lists-find';
import { readCsv } from '../lists/read-csv';
import { unreadable } from '../read-text';

/** A list that is to be frozen. */
export interface IncidentList {
  /** The one that it is known by, lower case. */
  readonly address: string;
  readonly name: string;
  /** Its other addresses; frozen too, so that no device needs the catalogue to know them. */
  readonly aliases: readonly string[];
  readonly kind: ListKind | undefined;
}

/** Who may know a list by the name or the address that somebody typed. */
export interface ListSources {
  /** For sentences: `policy.json and lists.csv`. */
  readonly named: string;
  /** Mail domains of the organisation; none: nobody said. */
  readonly domains: readonly string[];
  /** Every list with this address, alias or name; any case. */
  find(text: string): Promise<readonly IncidentList[]>;
}

/**
 * The lists that the policy names, and those of the list catalogue.
 * @param catalogue the catalogue's folder, or the CSV file that it was made of
 * @throws one sentence where it is neither
 */
export async function listSources(
  policy: string,
  layer: Layer,
  catalogue: string | undefined,
  now: number,
): Promise<ListSources> {
  const domains = layer.organisationDomains ?? [];
  const rows = (layer.lists ?? []).map(({ address, name = '' }) => ({ address, name, aliases: [], kind: undefined }));
  const inPolicy = lookUp(rows);
  if (catalogue === undefined) return { named: policy, domains, find: (text) => Promise.resolve(inPolicy(text)) };
  const inCatalogue = await catalogueLookUp(catalogue, domains, now);
  return {
    named: `${policy} and ${catalogue}`,
    domains,
    // What was exported from Exchange says more of a list than its row in the policy.
    find: async (text) => onePerAddress([...(await inCatalogue(text)), ...inPolicy(text)]),
  };
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
  catalogue: string,
  domains: readonly string[],
  now: number,
): Promise<(text: string) => Promise<readonly IncidentList[]>> {
  const there = await stat(catalogue).catch((error: unknown) => {
    throw unreadable(catalogue, error);
  });
  if (there.isFile()) {
    const { rows } = await readCsv(catalogue, () => undefined);
    const find = lookUp(rows);
    return (text) => Promise.resolve(find(text));
  }
  if (!there.isDirectory()) throw new Error(`${catalogue} is neither a folder nor a file.`);
  // The published files hold digests: an address can be looked up, a name cannot be turned into one. An alias can be tried.
  return async (text) => {
    const tried = text.includes('@')
      ? [text.toLowerCase()]
      : domains.map((domain) => `${text}@${domain}`.toLowerCase());
    const found = await Promise.all(
      tried
        .filter((address) => !/\s/.test(address))
        .map(async (address) => ({ address, answer: await findList(address, catalogue, now) })),
    );
    return found
      .filter(({ answer }) => answer.by === 'address' && (answer.known || answer.why !== 'not-in-catalogue'))
      .map(({ address, answer }) => ({ address, name: '', aliases: [], kind: answer.known ? answer.kind : undefined }));
  };
}
