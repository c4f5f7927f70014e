export interface ParsedAddress {
  readonly name: string;
  readonly address: string;
}

/** A message out of an .eml file, as JSON. */
export interface ParsedMail {
  readonly file: string;
  readonly from: ParsedAddress;
  readonly to: readonly ParsedAddress[];
  readonly cc: readonly ParsedAddress[];
  readonly bcc: readonly ParsedAddress[];
  readonly replyTo: readonly ParsedAddress[];
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  /** Milliseconds since 1970. */
  readonly received: number;
  readonly messageId?: string;
  readonly references: readonly string[];
  readonly deliveredTo?: string;
  /** What its own headers call a list; lower case. */
  readonly listAddresses: readonly string[];
}

/** Whose mailbox it is, and why: `named` by whoever started the preview, mails `delivered` to it, or it `writes` and gets mail. */
export interface MailOwner extends ParsedAddress {
  readonly because: 'named' | 'delivered' | 'writes';
  /** Whoever was named looks like a list: by the mails' headers, by its name, or because many people write as it. */
  readonly mayBeList?: true;
}

/** What `npm start -- --mail` shows. */
export interface Mails {
  readonly folder: string;
  readonly mails: readonly ParsedMail[];
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
  /** How many older ones are not shown. */
  readonly leftOut: number;
  /** Left out where the mails do not tell. */
  readonly owner?: MailOwner;
  /** Up to three other addresses that the mailbox may belong to. */
  readonly others: readonly string[];
}
