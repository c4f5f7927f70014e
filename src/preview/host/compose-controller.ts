import type { Field } from '../../outlook/ports';
import type { Recipient } from '../outlook';
import type { ComposeSeed } from '../model/compose-window';
import { ComposeWindow, FIELDS } from '../model/compose-window';
import type { Directory } from '../model/directory';
import type { Mailbox } from '../model/mailbox';
import type { Profile } from '../model/profile';
import type { AddinRuns } from './addin-runs';

interface ComposeSetup {
  readonly mailbox: Mailbox;
  readonly directory: Directory;
  readonly runs: AddinRuns;
  readonly now: () => number;
  profile(): Profile;
  /** The window is about to go, whatever is under way in it. */
  beforeClose(): void;
  changed(): void;
}

/** The one open compose window: how it opens, changes under the person's hands, and closes. */
export class ComposeController {
  window: ComposeWindow | undefined;
  /** A sentence for the status bar. */
  status: string | undefined;
  private touched = false;

  constructor(private readonly setup: ComposeSetup) {}

  find(composeId: string): ComposeWindow | undefined {
    return this.window?.id === composeId ? this.window : undefined;
  }

  /** The window, unless its message is held by a send. */
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
    this.touched = false;
    this.status = undefined;
    runs.prepare(item);
    if (seed.mode !== 'draft') runs.launch(item, 'OnNewMessageCompose');
    runs.launch(item, 'OnMessageCompose');
    this.setup.changed();
  }

  /** Another window opens, or Outlook starts anew: what was written waits under Drafts. */
  close(): void {
    const open = this.window;
    if (!open) return;
    if (this.touched || open.draftId !== undefined) this.saveDraft(open);
    else this.closeWindow(open);
  }

  saveDraft(item: ComposeWindow): void {
    this.setup.mailbox.saveDraft(item, this.setup.now());
    this.status = 'The draft was saved.';
    this.closeWindow(item);
  }

  discard(item: ComposeWindow): void {
    if (item.draftId) this.setup.mailbox.discardDraft(item.draftId);
    this.closeWindow(item);
  }

  /** The message leaves: everybody's mailbox counts, whatever a policy knows. */
  deliver(item: ComposeWindow): void {
    const delivered = this.setup.directory.mailboxes(item.everyone());
    const { subject } = this.setup.mailbox.fileSent(item, delivered, this.setup.now());
    const count = `${delivered.toLocaleString('en-GB')} ${delivered === 1 ? 'mailbox' : 'mailboxes'}`;
    this.status = `“${subject || '(no subject)'}” was sent and landed in ${count}.`;
    this.closeWindow(item);
  }

  addRecipients(item: ComposeWindow, field: Field, typed: string): void {
    const found: Recipient[] = [];
    for (const part of typed.split(';').filter((text) => text.trim() !== '')) {
      const recipient = this.setup.directory.lookUp(part, this.setup.profile());
      if (recipient) found.push(recipient);
      else this.status = `“${part.trim()}” is neither a known name nor an address.`;
    }
    if (found.length > 0) this.setRecipients(item, field, [...item.recipients[field], ...found]);
    else this.setup.changed();
  }

  setRecipients(item: ComposeWindow, field: Field, recipients: readonly Recipient[]): void {
    item.recipients[field] = recipients;
    this.touched = true;
    this.setup.runs.recipientsChanged(item, { [field]: true });
    this.setup.changed();
  }

  /** Somebody wrote in it: it is worth keeping. */
  touch(): void {
    this.touched = true;
    this.setup.changed();
  }

  /** The recipient as this client lists it. */
  withType(recipient: Recipient): Recipient {
    return recipient.address
      ? this.setup.directory.resolve(recipient.name, recipient.address, this.setup.profile())
      : { ...recipient, type: 'other' };
  }

  private closeWindow(item: ComposeWindow): void {
    item.open = false;
    this.setup.beforeClose();
    this.setup.runs.closeWindow(item);
    this.window = undefined;
    this.setup.changed();
  }
}
