/** How large is this list? One question, several who may know, behind one port. */

export interface AskedList {
  /** SMTP address in lower case; may be empty. */
  readonly address: string;
  readonly name: string;
}

export interface KnownSize {
  readonly known: true;
  /** Mailboxes behind the list. */
  readonly value: number;
  readonly source: 'policy' | 'catalogue' | 'mailtips';
  /** When it was counted, in milliseconds since 1970. */
  readonly asOf?: number | undefined;
  /** Catalogue only: the key in policy's `messages` of what the list's owner wants to be said. */
  readonly message?: string | undefined;
  readonly newlyMade?: undefined;
  /** Catalogue only: what its address is hashed to, in the catalogue or not. */
  readonly key?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly isOpen?: boolean;
}

/** How fetching a file of the catalogue failed: the reasons of the http port. */
export type FetchFailure = 'failed' | 'timeout' | 'threw' | 'missing' | 'garbage' | 'refused';

/**
 * `no-catalogue`, `no-shard`: the host says that there is none. `shard-stale`: index and shard are of two builds.
 * `not-asked`: nothing may be fetched, and the device does not know. `no-size`: in the catalogue, but not counted.
 */
export type WhyNoSize =
  | FetchFailure
  | 'not-asked'
  | 'no-catalogue'
  | 'catalogue-damaged'
  | 'catalogue-too-new'
  | 'no-shard'
  | 'shard-damaged'
  | 'shard-stale'
  | 'not-in-catalogue'
  | 'no-size'
  | 'too-many';

export interface UnknownSize {
  readonly known: false;
  readonly why: WhyNoSize;
  /** Absent, by address and by name, from a catalogue younger than seven days: made since. */
  readonly newlyMade?: boolean;
  readonly message?: undefined;
  /** As of a known size. */
  readonly key?: string | undefined;
  /** Catalogue only: of the addresses in the question those that are this list's, too. */
  readonly aliases?: readonly string[] | undefined;
  /** Nobody has asked the catalogue yet, because the network was not to be asked. */
  readonly isOpen?: boolean;
}

export type ListSize = KnownSize | UnknownSize;

/** Exchange's own count of a list's members; undefined: none that is young enough. */
export type ExchangeCounts = (list: AskedList) => { readonly value: number; readonly asOf: number } | undefined;

export interface ListQuestion {
  /** Addresses that somebody goes by for a list: policy, and the message. None is empty. */
  readonly named: readonly string[];
  /** What policy's own rows say; undefined: nothing. */
  sizeInPolicy(list: AskedList): number | undefined;
  /** What Exchange told the pane, once the device was asked for it. Never rejects. */
  readonly exchange: Promise<ExchangeCounts>;
  /** Compose handlers and the pane may ask the network; Send decides by what the device has. */
  readonly mayFetch: boolean;
}

export interface ListDirectory {
  /** One answer for each list asked, in their order. Never rejects: what cannot be had is unknown, with the reason. */
  sizes(asked: readonly AskedList[], question: ListQuestion): Promise<readonly ListSize[]>;
}

/** What the directory itself needs: the shapes of the ports of the same names in outlook/ports.ts. */
export interface DirectoryPorts {
  readonly http: { get(url: string, deadlineMs: number, limit: number): Promise<string> };
  readonly deviceCache: {
    read(keys: readonly string[]): Promise<Readonly<Record<string, string>>>;
    write(key: string, value: string): Promise<void>;
  };
  readonly clock: { now(): number; passed(): number };
  /** Absolute URL of the organisation's list catalogue, ending in a slash. */
  readonly listsUrl: string;
}
