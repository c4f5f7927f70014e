/** What Microsoft Graph can tell the pane; handlers never ask it (its sign-in cannot run where they run). */

/** The organisation's app registration and where it lives; what is left out is the worldwide cloud's. */
export interface GraphSettings {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/common` */
  readonly authority?: string | undefined;
  /** `https://graph.microsoft.com`, without the version behind it. */
  readonly endpoint?: string | undefined;
}

/** Exchange's MailTips of one recipient. */
export interface MailTips {
  /** As asked, in lower case. */
  readonly address: string;
  /** Mailboxes behind a group; undefined for a person, or where Exchange does not say. */
  readonly members: number | undefined;
  /** Of these, outside the organisation. */
  readonly external: number | undefined;
  /** Somebody approves each message first. */
  readonly moderated: boolean;
  /** Exchange would not deliver this person's message to it. */
  readonly restricted: boolean;
}

/** What happened in a conversation in the last 60 minutes, as this mailbox saw it. */
export interface ThreadSeen {
  readonly replies: number;
  /** Distinct authors of these replies. */
  readonly people: number;
}

/**
 * Why Graph told nothing. `sign-in-needed`: only a click of the person can open the sign-in. `not-offered`: this client has no
 * nested app authentication. `refused`: 401 or 403, consent or a permission is missing. `busy`: 429. `failed`: 5xx or no connection.
 */
export type GraphFailureReason =
  'sign-in-needed' | 'not-offered' | 'refused' | 'busy' | 'failed' | 'timeout' | 'garbage';

/** What every promise of GraphPort rejects with. */
export interface GraphFailure extends Error {
  readonly reason: GraphFailureReason;
  /** HTTP status. */
  readonly code?: number | undefined;
  /** Where the reason is `busy`: milliseconds to leave it alone; before that nobody is asked again. */
  readonly retryAfterMs?: number | undefined;
}

export interface GraphPort {
  /** One answer an address, in their order; at most 100 are asked, what is beyond that is unknown. */
  mailTips(addresses: readonly string[]): Promise<readonly MailTips[]>;
  /** @param conversationId as Outlook gives it */
  thread(conversationId: string): Promise<ThreadSeen>;
  /** Lets Outlook ask the person to sign in and to consent. For a click only: everything else stays silent. */
  signIn(): Promise<void>;
}
