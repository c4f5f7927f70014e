import type { Field } from '../../outlook/ports';
import type { ComposeMode, Recipient } from '../outlook';
import type { ComposeSeed } from '../model/compose-window';
import { ComposeWindow, FIELDS } from '../model/compose-window';
import type { Directory } from '../model/directory';
import type { Mailbox } from '../model/mailbox';
import type { Profile } from '../../clients/profile';
import { composeFrom } from '../model/quoted-reply';
import type { AddinRuns } from './addin-runs';

interface ComposeSetup {
  readonly mailbox: Mailbox;
  readonly directory: Directory;
  readonly runs: AddinRuns;
  readonly now: () => number;
  profile(): Profile;
  language(): string;
  /** The window is about to close, whatever is under way in it. */
  beforeClose(): void;
  changed(): void;
}

/** The one open compose window: opening, editing and closing it. What names another window, or one that sends, is ignored. */
export class ComposeController {
  window: ComposeWindow | undefined;
  /** A sentence for the status bar. */
  status: string | undefined;
  private isEdited = false;

  constructor(private readonly setup: ComposeSetup) {}

  find(composeId: string): ComposeWindow | undefined {
    return this.window?.id === composeId ? this.window : undefined;
  }

  /** The window, unless its message is being sent. */
  editable(composeId: string): ComposeWindow | undefined {
    const item = this.find(composeId);
    return item?.sending ? undefined : item;
  }

  open(seed: ComposeSeed): void {
    const { runs } = this.setup;
    this.close();
    const item = new ComposeWindow(seed, this.setup.profile());
    for (const field of FIELDS) item.recipients[field] = item.recipients[field].map((one) => this.withType(one));
    this.window = item;
    this.isEdited = false;
    this.status = undefined;
    // What was kept under Drafts is not new.
    const isNew = seed.draftId === undefined;
    if (isNew) runs.launch(item, item.isMeeting ? 'OnNewAppointmentOrganizer' : 'OnNewMessageCompose');
    runs.launch(item, item.isMeeting ? 'OnAppointmentOrganizer' : 'OnMessageCompose');
    this.setup.changed();
  }

  /** Opens a reply or forward. @param above HTML for above the quote */
  openReply(mailId: string, mode: Exclude<ComposeMode, 'new' | 'draft' | 'meeting'>, above = ''): void {
    const { mailbox } = this.setup;
    const mail = mailbox.find(mailId);
    if (!mail) return;
    this.open(composeFrom(mail, mode, mailbox.me, this.setup.language(), mailbox.replyCount(mail), above));
  }

  /** Opens a new message. @param to addresses */
  openNew(to: readonly string[], subject: string): void {
    const recipients = to.map((address): Recipient => ({ name: '', address, type: 'other' }));
    this.open({ mode: 'new', from: this.setup.mailbox.me, to: recipients, subject });
  }

  openDraft(mailId: string): void {
    const seed = this.setup.mailbox.draft(mailId);
    if (seed) this.open(seed);
  }

  /**
   * Another client or language takes over: the window closes, with nothing lost. What is being sent then is not.
   * @returns opens it there; undefined where none is open
   */
  handOver(): (() => void) | undefined {
    const { window, isEdited } = this;
    if (!window) return undefined;
    const seed = window.seed();
    this.closeWindow(window);
    return () => {
      this.open(seed);
      this.isEdited = isEdited;
    };
  }

  /** Another window opens: an edited message is saved under Drafts. */
  close(): void {
    const { window } = this;
    if (!window) return;
    if (this.isEdited || window.draftId !== undefined) this.saveDraft(window.id);
    else this.closeWindow(window);
  }

  saveDraft(composeId: string): void {
    const item = this.find(composeId);
    if (!item) return;
    this.setup.mailbox.saveDraft(item, this.setup.now());
    this.status = 'The draft was saved.';
    this.closeWindow(item);
  }

  discard(composeId: string): void {
    const item = this.find(composeId);
    if (!item) return;
    if (item.draftId) this.setup.mailbox.discardDraft(item.draftId);
    this.closeWindow(item);
  }

  /** Delivers the message to every mailbox behind its recipients, whatever a policy knows of their number. */
  deliver(item: ComposeWindow): void {
    const delivered = this.setup.directory.mailboxes(item.everyone());
    const { subject } = this.setup.mailbox.fileSent(item, delivered, this.setup.now());
    const count = `${delivered.toLocaleString('en-GB')} ${delivered === 1 ? 'mailbox' : 'mailboxes'}`;
    this.status = `“${subject || '(no subject)'}” was delivered to ${count}.`;
    this.closeWindow(item);
  }

  /** @param typed names or addresses, with semicolons between them */
  addRecipients(composeId: string, field: Field, typed: string): void {
    const item = this.editable(composeId);
    if (!item) return;
    const found: Recipient[] = [];
    const unresolved: string[] = [];
    for (const part of typed.split(';').filter((text) => text.trim() !== '')) {
      const recipient = this.setup.directory.lookUp(part, this.setup.profile());
      if (recipient) found.push(recipient);
      else unresolved.push(part.trim());
    }
    item.unresolved[field] = [...item.unresolved[field], ...unresolved];
    if (found.length > 0) this.setRecipients(item, field, [...item.recipients[field], ...found]);
    else this.edited();
  }

  removeUnresolved(composeId: string, field: Field, index: number): void {
    const item = this.editable(composeId);
    if (!item) return;
    item.unresolved[field] = item.unresolved[field].filter((_, at) => at !== index);
    this.edited();
  }

  removeRecipient(composeId: string, field: Field, index: number): void {
    const item = this.editable(composeId);
    if (!item?.recipients[field][index]) return;
    const rest = item.recipients[field].filter((_, at) => at !== index);
    this.setRecipients(item, field, rest);
  }

  setSubject(composeId: string, subject: string): void {
    const item = this.editable(composeId);
    if (!item || item.subject === subject) return;
    item.subject = subject;
    this.edited();
  }

  setBody(composeId: string, html: string): void {
    const item = this.editable(composeId);
    if (!item || item.html === html) return;
    item.html = html;
    this.edited();
  }

  prependBody(composeId: string, html: string): void {
    const item = this.editable(composeId);
    if (!item) return;
    item.html = html + item.html;
    item.bodyRevision += 1;
    this.edited();
  }

  setFrom(composeId: string, from: Recipient): void {
    const item = this.editable(composeId);
    if (!item) return;
    item.from = from;
    this.setup.runs.launch(item, item.isMeeting ? 'OnAppointmentFromChanged' : 'OnMessageFromChanged');
    this.edited();
  }

  /** The message was changed, by the person or the add-in: it is worth saving. */
  edited(): void {
    this.isEdited = true;
    this.setup.changed();
  }

  /** The recipient with the type that this client gives it. */
  withType(recipient: Recipient): Recipient {
    return recipient.address
      ? this.setup.directory.resolve(recipient.name, recipient.address, this.setup.profile())
      : { ...recipient, type: 'other' };
  }

  private setRecipients(item: ComposeWindow, field: Field, recipients: readonly Recipient[]): void {
    item.recipients[field] = recipients;
    this.isEdited = true;
    this.setup.runs.recipientsChanged(item, { [field]: true });
    this.setup.changed();
  }

  private closeWindow(item: ComposeWindow): void {
    item.open = false;
    this.setup.beforeClose();
    this.setup.runs.closeWindow(item);
    this.window = undefined;
    this.setup.changed();
  }
}
