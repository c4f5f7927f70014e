/** How large is this list? One question, several who may know, behind one port. */

export interface AskedList {
  /** SMTP address in lower case; may be empty. */
  readonly address: string;
  readonly name: string;
}

/** What policy's `lists` rows say about a list. */
export interface SizedRow {
  readonly address: string;
  readonly name?: string;
  readonly size?: number;
}

export type ListSize =
  | { readonly known: true; readonly value: number; readonly source: 'policy' | 'catalogue' | 'mailtips' }
  | { readonly known: false; readonly why: string };

export interface ListDirectory {
  /** One answer for each list asked, in their order. Never rejects: what cannot be had is unknown, with the reason. */
  sizes(asked: readonly AskedList[], rows: readonly SizedRow[]): Promise<readonly ListSize[]>;
}
