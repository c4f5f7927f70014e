import type { Action } from '../engine/decision';
import type { Person, SessionPort } from '../outlook/ports';
import type { CachedPolicy } from './cached-policy';

/**
 * What session data holds of one compose window, a key a writer, so that handlers and pane never overwrite each other.
 * Digests and counts of the message only; another version's text reads as if it were not there.
 */
export interface SessionState {
  /** Nothing could be read: what is written now cannot be counted on later. */
  readonly unreadable?: true;
  /** Written when the compose window of a new message, reply or forward opens. */
  readonly opened?: Opened | undefined;
  /** Who this message is sent from; asked at compose and when From changes, because Send has no time to ask. */
  readonly from?: Person;
  /** What a compose handler came to last. */
  readonly lastDecision?: StoredDecision;
  /** What Send came to last: classic raises "recipients changed" again on Send, which must not undo this one. */
  readonly lastSend?: StoredDecision;
  /** The action whose bar the person dismissed. */
  readonly barDismissed?: Action;
  /** Written by the pane. */
  readonly acknowledged?: StoredAcknowledgement;
  /** Written by the pane. */
  readonly graphResults?: StoredGraphResults;
  /** The organisation's policy as this window last knew it, in short; written at compose. */
  readonly policy?: CachedPolicy;
  /**
   * Written by the pane when the person saves something: the text that it gives roaming settings. This window obeys at once, where
   * its handlers see an older copy of those (office-js#6728).
   */
  readonly choices?: string;
}

export interface Opened {
  readonly composeType?: 'newMail' | 'reply' | 'forward' | undefined;
  readonly people: number;
  /** The outside mail domains among its recipients: fingerprints, of 500 at most. */
  readonly domains?: readonly string[] | undefined;
  /** The lists the window opened with: fingerprints of address and name, and the size where it was known. */
  readonly lists: readonly { readonly address: string; readonly name: string; readonly size: number | null }[];
}

/** The pane and the preview read the newer of the two; no names, no addresses. */
export interface StoredDecision {
  readonly trigger: string;
  /** What the rules came to. */
  readonly action: Action;
  /** What the person was shown: milder in observe mode, and where there was a reason to bypass it. */
  readonly shown: Action;
  /** Why Send let it pass although the rules speak. */
  readonly bypassReason?: 'acknowledged' | 'second-press' | 'quiet' | undefined;
  readonly rules: readonly string[];
  readonly toAll: boolean;
  readonly people: number;
  readonly exact: boolean;
  readonly lists: number;
  /** Fingerprint of the recipients. */
  readonly recipients: string;
  /** The largest audience that bar or alert displayed in this window; 0: none. */
  readonly displayed: number;
  /** `at` of the acknowledgement that a Send has passed by, and when that was first. */
  readonly spent?: number | undefined;
  readonly spentAt?: number | undefined;
  /** Milliseconds since 1970, of the first of several launches that came to the same. */
  readonly at: number;
  readonly ms: number;
}

/** What Microsoft Graph told the pane, stored for the handlers: fingerprints instead of addresses and ids, milliseconds since 1970. */
export interface StoredGraphResults {
  readonly sizes: readonly (readonly [address: string, size: number, asOf: number])[];
  readonly thread?: readonly [conversation: string, replies: number, people: number, asOf: number] | undefined;
}

/** Of which message: see Acknowledgeable. */
export interface StoredAcknowledgement {
  readonly recipients: string;
  readonly message?: string | undefined;
  readonly at: number;
}

const VERSION = 1;

/** What each of them has at least: another build's, or another add-in's, reads as if it were not there. */
const MEMBERS: Readonly<Record<string, string>> = {
  opened: 'lists',
  from: 'address',
  lastDecision: 'rules',
  lastSend: 'rules',
  barDismissed: 'length',
  acknowledged: 'at',
  graphResults: 'sizes',
  policy: 'readAt',
  choices: 'length',
};

/** Never rejects: what cannot be read is not there. */
export async function readSession(session: SessionPort): Promise<SessionState> {
  const texts = await session.readAll().catch(() => undefined);
  if (!texts) return { unreadable: true };
  const state: Record<string, unknown> = {};
  for (const key of Object.keys(texts)) {
    try {
      const stored = JSON.parse(texts[key]!) as { v?: unknown; is?: unknown } | null;
      if (stored?.v === VERSION && (stored.is as Readonly<Record<string, unknown>>)[MEMBERS[key]!])
        state[key] = stored.is;
    } catch {
      // Another version's text, or nobody's.
    }
  }
  return state;
}

/** @throws what the session port rejects with: a caller that depends on what it stored must know. */
export function writeSession<K extends Exclude<keyof SessionState, 'unreadable'>>(
  session: SessionPort,
  key: K,
  value: NonNullable<SessionState[K]>,
): Promise<void> {
  return session.write(key, JSON.stringify({ v: VERSION, is: value }));
}
