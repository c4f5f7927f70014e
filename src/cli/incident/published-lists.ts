import path from 'node:path';
import { OF_DIGITS } from '../../directory/catalogue-format';
import type { CatalogueEntry, IndexFile, ShardFile } from '../../directory/catalogue-format';
import { catalogueKey, entryOf, shardOf } from '../../directory/catalogue-key';
import { localPartOf } from '../../signals/address';
import { cleanName } from '../../signals/safe-name';
import { findList } from '../lists/lists-find';
import { readText } from '../read-text';
import type { IncidentList } from './incident-list';

/** The catalogue as the add-in fetches it, and what its hashes may be of. */
export interface PublishedCatalogue {
  readonly folder: string;
  /** Mail domains of the organisation. */
  readonly domains: readonly string[];
  /** Addresses of lists that the policy has. */
  readonly written: readonly string[];
}

/**
 * Looks lists up in the published files. They hold hashes: an address can be found and a name can be recognised, but neither can be
 * read. So the address behind a name or an alias is tried among those that are likely, until the hash fits.
 * @returns what says of an address, an alias or a name which lists it is: none where the catalogue does not have it
 * @throws one sentence where the files are not sound, or have the name and none of the likely addresses fits
 */
export function publishedLists(
  { folder, domains, written }: PublishedCatalogue,
  now: number,
): (text: string) => Promise<readonly IncidentList[]> {
  const read = reader(folder);

  /** Those of the likely addresses that an entry's digits are of. */
  const addressesIn = async (of: string, locals: readonly string[]): Promise<readonly string[]> => {
    const { salt } = await read<IndexFile>('index');
    const digits = of.split(' ');
    return [...new Set([...written, ...at(locals)])].filter((address) =>
      digits.includes(catalogueKey(salt, address, '').slice(0, OF_DIGITS)),
    );
  };
  const at = (locals: readonly string[]): readonly string[] =>
    locals.flatMap((local) => domains.map((domain) => `${local}@${domain}`));
  const entryFor = async (text: string, mark: '' | '\n'): Promise<CatalogueEntry | undefined> => {
    const key = catalogueKey((await read<IndexFile>('index')).salt, text, mark);
    return key ? (await read<ShardFile>(shardOf(key))).lists[entryOf(key)] : undefined;
  };

  const byAddress = async (address: string): Promise<IncidentList | undefined> => {
    const entry = await entryFor(address, '');
    if (!entry) return undefined;
    const [, kind, , of = ''] = entry;
    // The catalogue does not say which of them is the main one, and for a freeze any will do.
    return { address, name: '', aliases: await addressesIn(of, spellings(localPartOf(address))), kind };
  };
  const byName = async (name: string): Promise<IncidentList | undefined> => {
    const entry = await entryFor(name, '\n');
    if (!entry) return undefined;
    const [, kind, , of = ''] = entry;
    if (kind === undefined)
      throw new Error(`Several lists in ${folder} are called "${name}". Give the address of the one that you mean.`);
    const [address] = await addressesIn(of, spellings(name));
    if (address !== undefined) return { address, name, aliases: [], kind };
    throw new Error(
      `${folder} has a list called "${name}", and its address only as a hash. Give the address as it is in the mail, or the CSV file with --lists.`,
    );
  };

  return async (text) => {
    // The add-in's own code says whether index and shards fit together.
    await findList(text, folder, now);
    const guesses = text.includes('@') ? [text.toLowerCase()] : at(spellings(text));
    for (const address of guesses) {
      const list = await byAddress(address);
      if (list) return [list];
    }
    const named = text.includes('@') ? undefined : await byName(cleanName(text));
    return named ? [named] : [];
  };
}

/** As organisations make the local part of a name: `Croydon Practices` is `croydonpractices`, or `croydon.practices`. */
function spellings(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const joined = ['', '.', '-', '_'].map((between) => words.filter(Boolean).join(between));
  return [...new Set([name.toLowerCase(), ...joined])].filter((local) => local && !/[\s@]/.test(local));
}

/** Each file is read once. */
function reader(folder: string): <T>(name: string) => Promise<T> {
  const files = new Map<string, Promise<unknown>>();
  return <T>(name: string): Promise<T> => {
    const file = files.get(name) ?? readText(path.join(folder, `${name}.json`)).then(JSON.parse);
    files.set(name, file);
    return file as Promise<T>;
  };
}
