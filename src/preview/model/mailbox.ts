import type { FolderId, Mail, Recipient } from '../outlook';
import type { ComposeSeed, ComposeWindow } from './compose-window';

const LABELS: readonly { readonly id: FolderId; readonly label: string }[] = [
  { id: 'inbox', label: 'Inbox' },
  { id: 'drafts', label: 'Drafts' },
  { id: 'sent', label: 'Sent Items' },
];

const newestFirst = (a: Mail, b: Mail): number => b.received - a.received;

/** Folders and their messages; a draft stores what its compose window had, apart from session data. */
export class Mailbox {
  folder: FolderId = 'inbox';
  selectedId: string | undefined;
  private mails: readonly Mail[];
  private readonly drafts = new Map<string, ComposeSeed>();
  private created = 0;

  constructor(
    mails: readonly Mail[],
    readonly me: Recipient,
  ) {
    this.mails = [...mails].sort(newestFirst);
  }

  /** Another client gives recipients other types. */
  refreshTypes(typed: (recipient: Recipient) => Recipient): void {
    this.mails = this.mails.map((mail) => ({
      ...mail,
      from: typed(mail.from),
      to: mail.to.map(typed),
      cc: mail.cc.map(typed),
      bcc: mail.bcc.map(typed),
      ...(mail.replyTo && { replyTo: mail.replyTo.map(typed) }),
    }));
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  visibleMails(): readonly Mail[] {
    return this.mails.filter((mail) => mail.folder === this.folder);
  }

  folders(): readonly { readonly id: FolderId; readonly label: string; readonly unread: number }[] {
    return LABELS.map(({ id, label }) => ({
      id,
      label,
      unread: this.mails.filter((mail) => mail.folder === id && mail.unread).length,
    }));
  }

  select(id: string): void {
    this.selectedId = id;
    this.mails = this.mails.map((mail) => (mail.id === id && mail.unread ? { ...mail, unread: false } : mail));
  }

  /** How many replies the conversation had when the message came. */
  replyCount(mail: Mail): number {
    const here = this.mails.filter(
      (other) =>
        other.conversationId === mail.conversationId && other.folder !== 'drafts' && other.received < mail.received,
    );
    return here.length + (mail.depth ?? 0);
  }

  /** @returns the draft's id. */
  saveDraft(window: ComposeWindow, now: number): string {
    const id = window.draftId ?? this.nextId('draft');
    window.draftId = id;
    this.put({ ...this.mailFrom(window, id, now), folder: 'drafts' });
    this.drafts.set(id, { ...window.seed(), mode: window.isMeeting ? 'meeting' : 'draft' });
    return id;
  }

  draft(id: string): ComposeSeed | undefined {
    return this.drafts.get(id);
  }

  discardDraft(id: string): void {
    this.drafts.delete(id);
    this.mails = this.mails.filter((mail) => mail.id !== id);
  }

  /** Files a sent message under Sent Items, with the number of mailboxes it was delivered to. */
  fileSent(window: ComposeWindow, delivered: number, now: number): Mail {
    if (window.draftId) this.discardDraft(window.draftId);
    const mail: Mail = { ...this.mailFrom(window, this.nextId('sent'), now), folder: 'sent', delivered };
    this.put(mail);
    return mail;
  }

  private nextId(kind: string): string {
    this.created += 1;
    return `${kind}-${this.created}`;
  }

  private put(mail: Mail): void {
    this.mails = [...this.mails.filter(({ id }) => id !== mail.id), mail].sort(newestFirst);
  }

  private mailFrom(window: ComposeWindow, id: string, now: number): Omit<Mail, 'folder'> {
    return {
      id,
      from: window.from,
      ...window.recipients,
      subject: window.subject,
      html: window.html,
      received: now,
      unread: false,
      conversationId: window.conversationId ?? `conversation-of-${window.id}`,
      internetMessageId: `<${id}.${window.id}@outlook.example>`,
    };
  }
}
