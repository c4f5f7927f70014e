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
}

export interface UnknownSize {
  readonly known: false;
  /** In a word or two, for the pane: `no-catalogue`, `not-in-catalogue`, `shard-damaged`, `timeout`, `too-many` … */
  readonly why: string;
  /** Absent, by address and by name, from a catalogue younger than seven days: made since. */
  readonly newlyMade?: boolean;
}

export type ListSize = KnownSize | UnknownSize;

export interface ListQuestion {
  /** What policy's own rows say, which wins over everybody else; undefined: nothing. */
  sizeInPolicy(list: AskedList): number | undefined;
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
  readonly clock: { now(): number };
  /** Absolute URL of the organisation's list catalogue, ending in a slash. */
  readonly listsUrl: string;
}
