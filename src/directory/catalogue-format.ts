/**
 * The list catalogue: static files that an administrator's command writes and that the add-in reads. `index.json` is an
 * `IndexFile`; `<2 hex>.json` is a `ShardFile`, named after the first two digits of the keys in it.
 */

export const FORMAT_VERSION = 1;

/** How Exchange keeps the members: one by one, by a filter, or as a Microsoft 365 group. */
export const LIST_KINDS = ['static', 'dynamic', 'group'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/**
 * Size 0: in the catalogue, but not counted; without a kind: a name that several lists have. The message is a key in policy's
 * `messages`, or empty. An alias and a name say of which list they are, and the list's address which aliases it has: the first
 * OF_DIGITS of each address's key, a space between two.
 */
export type CatalogueEntry = readonly [size: number, kind?: ListKind, message?: string, of?: string];

/** A list is taken for another one, that is frozen or has a row, once in 16 million; each digit more makes every shard a tenth larger. */
export const OF_DIGITS = 6;

export interface IndexFile {
  readonly version: number;
  /** The same in every shard of one build. */
  readonly build: string;
  /** When the lists were counted, ISO 8601. */
  readonly made: string;
  readonly salt: string;
  /** How many lists. */
  readonly lists: number;
}

export interface ShardFile {
  readonly build: string;
  /** By the key's digits behind those that name the shard. */
  readonly lists: Readonly<Record<string, CatalogueEntry>>;
}

/** Characters; a longer file is not read, be it the index or a shard. */
export const SHARD_LIMIT = 1_000_000;
