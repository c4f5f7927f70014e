/**
 * The simulated Outlook as its screen sees it: state to draw and things a person can do.
 * `model/` and `host/` stand behind it; `ui/` draws it and knows nothing else.
 */

import type { Field, RecipientType } from '../outlook/ports';

export interface Recipient {
  readonly name: string;
  /** Empty for a personal contact group. */
  readonly address: string;
  /** The type this Outlook gives it, which is not always correct. */
  readonly type: RecipientType;
}

export interface Mail {
  readonly id: string;
  readonly folder: FolderId;
  readonly from: Recipient;
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly bcc: readonly Recipient[];
  readonly replyTo?: readonly Recipient[];
  readonly subject: string;
  readonly html: string;
  readonly received: number;
  readonly unread: boolean;
  readonly conversationId: string;
  /** So many of the answers before it are not in the mailbox. */
  readonly depth?: number;
  readonly internetMessageId: string;
  /** Sent items only: how many mailboxes it was delivered to. */
  readonly delivered?: number;
  /** One or two sentences for the preview's visitor: what this mail shows. */
  readonly shows?: string;
}

export type FolderId = 'inbox' | 'drafts' | 'sent';

/** `meeting`: the invitation to one; To and Cc are its required and optional attendees. */
export type ComposeMode = 'new' | 'reply' | 'replyAll' | 'forward' | 'draft' | 'meeting';

/** A notification as the add-in asked for it. */
export interface Bar {
  readonly key: string;
  readonly type: 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage';
  readonly message: string;
  readonly action?: { readonly text: string; readonly commandId: string; readonly contextData?: string };
  readonly dismissible: boolean;
}

/** A dialog Outlook shows while a message is being sent. */
export interface AlertDialog {
  /** `smart-alert`: the add-in stopped it. `slow`: five seconds have passed. `unavailable`: the add-in did not load or answer. */
  readonly cause: 'smart-alert' | 'slow' | 'unavailable';
  readonly title: string;
  /** Plain text or, on clients that read it, Markdown. */
  readonly text: string;
  readonly markdown: boolean;
  /** In the order in which this client shows them. */
  readonly buttons: readonly { readonly id: AlertButton; readonly label: string; readonly primary: boolean }[];
}
export type AlertButton = 'take-action' | 'send-anyway' | 'dont-send' | 'close' | 'wait' | 'try-later';

export interface Pane {
  /** The add-in's name. */
  readonly title: string;
  /** The label of the button that opened it: distinguishes several panes. */
  readonly label: string;
  readonly url: string;
  /** The element of the pane; the screen mounts it and does not rebuild it while `id` stays the same. */
  readonly id: string;
  readonly element: HTMLElement;
}

/** The add-in's panes beside one window. All of them run, and one is shown. */
export interface WindowPanes {
  /** In the order they were opened. */
  readonly panes: readonly Pane[];
  /** The one that is shown. */
  readonly pane?: Pane;
}

export interface Compose extends WindowPanes {
  readonly id: string;
  readonly mode: ComposeMode;
  readonly from: Recipient;
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly bcc: readonly Recipient[];
  /** What was typed into each field and is neither a known name nor an address. */
  readonly unresolved: Readonly<Record<Field, readonly string[]>>;
  readonly subject: string;
  readonly html: string;
  /** Grows whenever somebody else, not the person, changed `html`: the editor then shows the new text. */
  readonly bodyRevision: number;
  readonly bars: readonly Bar[];
  readonly sending: boolean;
  readonly alert?: AlertDialog;
}

/** The selected message as the add-in meets it in the reading pane. */
export interface ReadingView extends WindowPanes {
  readonly id: string;
  readonly bars: readonly Bar[];
}

/** A button the manifest puts beside the message being written or the meeting organised, else beside the one being read, in Outlook's language. */
export interface RibbonButton {
  readonly controlId: string;
  readonly label: string;
  readonly tooltip: string;
  readonly iconUrl: string;
}

/** A client that the simulated Outlook can be. */
export interface ClientChoice {
  readonly id: string;
  readonly label: string;
  readonly formFactor: 'desktop' | 'mobile';
  /** What is other there than in the first one, each a documented fact. */
  readonly differences: readonly string[];
}

/**
 * Who knows the size of CroydonPractices: nobody; nobody, and today's list catalogue does not have it; the catalogue;
 * Exchange's MailTips; a row in policy.
 */
export type SizesFrom = 'nobody' | 'catalogue-without' | 'catalogue' | 'mailtips' | 'policy';

/** What the organisation's policy freezes: nothing; CroydonPractices; every list. */
export type IncidentChoice = 'none' | 'list' | 'every-list';

export interface Switches {
  readonly client: string;
  readonly policyMode: 'enforce' | 'observe' | 'off';
  readonly sizesFrom: SizesFrom;
  readonly incident: IncidentChoice;
  /** BCP 47. */
  readonly language: string;
  readonly theme: 'light' | 'dark' | 'contrast';
}

/** A handler, by what launched it; or the person, who confirmed in the pane. */
export type DecidedBy = 'opened' | 'recipients-changed' | 'from-changed' | 'send' | 'pane';

/** One launch of a handler, as the side panel shows it. */
export interface Launch {
  readonly event: string;
  readonly at: number;
  /** From launch to `event.completed`; undefined while it runs. */
  readonly ms?: number;
  /** Host calls in order, by name: `to.getAsync`. */
  readonly calls: readonly string[];
  /** The argument of `event.completed`, or why there was none. */
  readonly outcome?: string;
}

export interface OutlookState {
  readonly folder: FolderId;
  readonly folders: readonly { readonly id: FolderId; readonly label: string; readonly unread: number }[];
  /** Of the open folder, newest first. */
  readonly mails: readonly Mail[];
  readonly selected?: Mail;
  readonly compose?: Compose;
  /** Where a message is selected, none is being written, and it is no draft. */
  readonly reading?: ReadingView;
  readonly ribbon: readonly RibbonButton[];
  readonly switches: Switches;
  readonly clients: readonly ClientChoice[];
  readonly languages: readonly { readonly tag: string; readonly label: string }[];
  /** Newest first. */
  readonly launches: readonly Launch[];
  /** The decision in force for the message being written: as the add-in stored it, parsed; of ordinary mail it stores none. */
  readonly lastDecision?: Readonly<Record<string, unknown>>;
  /** Who made it. */
  readonly decidedBy?: DecidedBy;
  /** A sentence in the status bar: skipped mail files, or how many mailboxes a message was delivered to. */
  readonly status?: string;
  readonly me: Recipient;
  /** The visitor's own mail is shown: from where, and whom the preview takes for its owner, in words. */
  readonly ownMail?: string;
  /** Read from the real manifest.xml. */
  readonly addin?: AddinFacts;
}

export interface Outlook {
  getState(): OutlookState;
  /** For React's useSyncExternalStore: the state object changes identity with every change. */
  subscribe(listener: () => void): () => void;

  openFolder(folder: FolderId): void;
  select(mailId: string): void;

  newMessage(): void;
  newMeeting(): void;
  reply(mailId: string): void;
  replyAll(mailId: string): void;
  forward(mailId: string): void;
  openDraft(mailId: string): void;
  discard(composeId: string): void;
  saveDraft(composeId: string): void;

  addRecipient(composeId: string, field: Field, typed: string): void;
  removeRecipient(composeId: string, field: Field, index: number): void;
  /** Takes what did not resolve out of its field. */
  removeUnresolved(composeId: string, field: Field, index: number): void;
  setSubject(composeId: string, subject: string): void;
  /** What the person typed: the editor has it already. */
  setBody(composeId: string, html: string): void;
  /** Writes for the person, above all else: the editor shows it. */
  prependBody(composeId: string, html: string): void;

  send(composeId: string): void;
  answerAlert(composeId: string, button: AlertButton): void;
  /** @param windowId of the message being written, or being read. */
  pressBarAction(windowId: string, key: string): void;
  dismissBar(windowId: string, key: string): void;
  pressRibbon(controlId: string): void;
  showPane(windowId: string, paneId: string): void;
  closePane(windowId: string, paneId: string): void;

  set(change: Partial<Switches>): void;
  /** Names the directory would offer for what was typed so far. */
  suggest(typed: string): readonly Recipient[];
}

/** What the manifest says of the add-in. */
export interface AddinFacts {
  readonly name: string;
  readonly version: string;
  /** `ReadWriteItem`. */
  readonly permission: string;
  /** Lowest Mailbox requirement set it asks for: `1.3`. */
  readonly minimumMailbox: string;
  readonly formFactors: readonly { readonly id: 'desktop' | 'mobile'; readonly events: readonly string[] }[];
  /** `SendMode` of the send events. */
  readonly sendMode: string;
  readonly supportsSharedFolders: boolean;
}
