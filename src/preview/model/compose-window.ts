import type { Field } from '../../outlook/ports';
import type { AlertDialog, Compose, ComposeMode, Recipient } from '../outlook';
import { Notifications } from './notifications';
import { OpenPanes } from './open-panes';
import type { Profile } from '../../clients/profile';
import { SessionData } from './session-data';

/** What a compose window starts with. */
export interface ComposeSeed {
  readonly mode: ComposeMode;
  readonly from: Recipient;
  readonly to?: readonly Recipient[];
  readonly cc?: readonly Recipient[];
  readonly bcc?: readonly Recipient[];
  /** What did not resolve in each field. */
  readonly unresolved?: Readonly<Record<Field, readonly string[]>>;
  readonly subject?: string;
  readonly html?: string;
  /** Null on a new message. */
  readonly conversationId?: string | null;
  /** Internet message id of the message being answered. */
  readonly inReplyTo?: string;
  /** Decoded bytes: 22 for the first message of a conversation, 5 more for every reply and forward. */
  readonly conversationIndexBytes?: number;
  /** The draft it was opened from. */
  readonly draftId?: string;
}

export const FIELDS = ['to', 'cc', 'bcc'] as const satisfies readonly Field[];

let opened = 0;

/** A message being written, or the invitation to a meeting: what the person sees and what the add-in can ask while the window is open. */
export class ComposeWindow {
  readonly kind = 'compose';
  readonly id: string;
  readonly mode: ComposeMode;
  readonly session: SessionData;
  readonly notifications: Notifications;
  readonly panes = new OpenPanes();
  readonly recipients: Record<Field, readonly Recipient[]>;
  readonly unresolved: Record<Field, readonly string[]>;
  readonly conversationId: string | null;
  readonly inReplyTo: string | undefined;
  readonly conversationIndexBytes: number;
  from: Recipient;
  subject: string;
  html: string;
  bodyRevision = 0;
  customProperties: Readonly<Record<string, unknown>> = {};
  internetHeaders: Record<string, string> = {};
  /** Passed to the pane by the button that opened it; an old value stays, as on classic (office-js#3517). */
  initializationContext = '';
  draftId: string | undefined;
  sending = false;
  alert: AlertDialog | undefined;
  open = true;

  constructor(seed: ComposeSeed, profile: Profile) {
    opened += 1;
    this.id = `compose-${opened}`;
    this.mode = seed.mode;
    this.from = seed.from;
    this.recipients = { to: seed.to ?? [], cc: seed.cc ?? [], bcc: seed.bcc ?? [] };
    this.unresolved = { to: [], cc: [], bcc: [], ...seed.unresolved };
    this.subject = seed.subject ?? '';
    this.html = seed.html ?? '';
    this.conversationId = seed.conversationId ?? null;
    this.inReplyTo = seed.inReplyTo;
    this.conversationIndexBytes = seed.conversationIndexBytes ?? 22;
    this.draftId = seed.draftId;
    this.session = new SessionData(profile.sessionDataLimit);
    this.notifications = new Notifications(profile);
  }

  get isMeeting(): boolean {
    return this.mode === 'meeting';
  }

  /** The surface of the manifest whose buttons stand in its ribbon. */
  get surface(): 'compose' | 'meeting' {
    return this.isMeeting ? 'meeting' : 'compose';
  }

  everyone(): readonly Recipient[] {
    return FIELDS.flatMap((field) => this.recipients[field]);
  }

  /** What another window starts with to go on with this message. */
  seed(): ComposeSeed {
    const { mode, from, subject, html, conversationId, inReplyTo, conversationIndexBytes, draftId } = this;
    return {
      mode,
      from,
      ...this.recipients,
      unresolved: { ...this.unresolved },
      subject,
      html,
      conversationId,
      conversationIndexBytes,
      ...(inReplyTo !== undefined && { inReplyTo }),
      ...(draftId !== undefined && { draftId }),
    };
  }

  snapshot(): Compose {
    return {
      id: this.id,
      mode: this.mode,
      from: this.from,
      ...this.recipients,
      unresolved: { ...this.unresolved },
      subject: this.subject,
      html: this.html,
      bodyRevision: this.bodyRevision,
      bars: this.notifications.bars(),
      sending: this.sending,
      ...(this.alert && { alert: this.alert }),
      ...this.panes.snapshot(),
    };
  }
}
