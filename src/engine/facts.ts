/** What the engine decides from: plain data, collected elsewhere, nothing guessed into a value. */

/** One thing we could learn about a message, or the reason why we could not. */
export type Signal<T, Why extends string = WhyUnknown> = Known<T> | Unknown<Why>;

/** How many mailboxes are behind a list. */
export type SizeSignal = Signal<number, WhySizeUnknown>;

/** A call to Outlook, the device or the network gave nothing: the reasons of outlook/ports.ts. */
type CallFailure = 'failed' | 'timeout' | 'threw' | 'missing' | 'garbage' | 'refused';

/**
 * `not-needed`: nobody asked, since what was known already was enough to decide. `not-asked`: nobody asked so far. `not-done`: the
 * guard was not done in time.
 */
export type WhyUnknown =
  CallFailure | 'not-needed' | 'not-done' | 'not-asked' | 'no-quote' | 'names-only' | 'no-snapshot';

/** What directory/ports.ts says, and `not-known-then`: when the compose window opened. */
export type WhySizeUnknown =
  | CallFailure
  | 'not-asked'
  | 'not-known-then'
  | 'no-catalogue'
  | 'catalogue-damaged'
  | 'catalogue-too-new'
  | 'no-shard'
  | 'shard-damaged'
  | 'shard-stale'
  | 'not-in-catalogue'
  | 'no-size'
  | 'too-many';

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  /** Who said so, in a word: `snapshot`, `quoted-header`, `policy`, `catalogue`, `mailtips`, `body` … */
  readonly source: string;
  /** When it was so, in milliseconds since 1970; left out: now. */
  readonly asOf?: number | undefined;
}

export interface Unknown<Why extends string = WhyUnknown> {
  readonly known: false;
  readonly why: Why;
}

export const known = <T>(value: T, source: string, asOf?: number): Known<T> => ({ known: true, value, source, asOf });
export const unknown = <const Why extends string>(why: Why): Unknown<Why> => ({ known: false, why });

/**
 * `new` and `forward` are proven; `reply` is everything else, because Outlook often calls a reply `newMail`
 * (OfficeDev/office-js#6652, #6739, #4835). `invitation` is a meeting's, answered or not: never to all.
 */
export type MessageKind = 'new' | 'forward' | 'reply' | 'invitation';

/** A distribution list, or an entry that may be one, among the recipients. */
export interface ListEntry {
  /** SMTP address in lower case; empty for a personal contact group. */
  readonly address: string;
  /** Display name, made safe and bounded. */
  readonly name: string;
  /** `list`: Outlook, policy or the catalogue says so. `possible-list`: it may be one. */
  readonly certainty: 'list' | 'possible-list';
  /** A possible list with a second sign: list-like name, or the thread reached me through it. */
  readonly secondSign: boolean;
  /** How many mailboxes are behind it. */
  readonly size: SizeSignal;
  /** The person wrote to it before, or says they know it. */
  readonly familiar: boolean;
  /** Absent from a catalogue younger than seven days: made since. */
  readonly newlyMade: boolean;
  /** Which row of policy's `lists` speaks of it; undefined: none. */
  readonly row?: number | undefined;
  /** Policy's `incident` names it, in force or not. */
  readonly frozen: boolean;
  /** What its owner wants to be said, where the catalogue points to such a text. */
  readonly ownerWords?: string | undefined;
  /** What the catalogue hashes its address to; nothing is decided by it. */
  readonly key?: string | undefined;
}

/** A list the answered message went to. */
export interface OriginalList {
  readonly name: string;
  readonly size: SizeSignal;
  readonly familiar: boolean;
  /** The same list, under this or another of its names, is among the recipients now. */
  readonly stillReached: boolean;
}

export interface OriginalAudience {
  readonly lists: readonly OriginalList[];
  /** People named one by one. */
  readonly people: number;
}

/** What the replies say that a storm is made of. */
export type StormWord = 'asks-removal' | 'tells-to-stop';

/** Whether a wish not to be answered to all is quoted: by the message being answered, or by an earlier one below it. */
export type Asked = 'yes' | 'earlier' | 'no';

/** What happened in this conversation in the last 60 minutes. */
export interface ThreadActivity {
  readonly replies: number;
  /** Distinct authors of these replies. */
  readonly people: number;
}

/** What hints at a storm where nobody could count it. */
export interface ThreadHints {
  /** Answers upon answers, the one being written included. */
  readonly depth: number;
  /** This person's own replies to all in this conversation in the last 60 minutes. */
  readonly own: number;
}

export interface Facts {
  readonly kind: MessageKind;
  /** Proven neither new nor a forward, and it reaches a list, or two or more other people. */
  readonly toAll: boolean;
  /** Other people named one by one: without me, each address once. */
  readonly direct: number;
  readonly lists: readonly ListEntry[];
  /** A field came back at the client's cap: there are at least this many. */
  readonly truncated: boolean;
  /** A field did not come at all: nobody knows who is in it. Then `truncated` is set too. */
  readonly unread: boolean;
  /** Who got the message being answered. */
  readonly original: Signal<OriginalAudience>;
  /** People reached when the compose window opened. */
  readonly reachedAtOpen: Signal<number>;
  /** A mail domain outside the organisation that came in since then; empty where there is none. */
  readonly newOutsideDomain: string;
  /** What the newly typed text sounds like. */
  readonly stormWords: Signal<readonly StormWord[]>;
  readonly thread: Signal<ThreadActivity>;
  readonly threadHints: ThreadHints;
  readonly senderAskedNotTo: Signal<Asked>;
  /** The message being answered came to me as Bcc: to answer all is to reveal it. `likely`: its header has names without addresses. */
  readonly wasBcc: Signal<'yes' | 'likely' | 'no'>;
  /** Distinct mail domains outside the organisation among the recipients. */
  readonly outsideDomains: number;
}
