import type {
  AlertButton,
  Bar,
  ComposeMode,
  Field,
  FolderId,
  Outlook,
  OutlookState,
  Recipient,
  Switches,
} from '../outlook';
import type { CallContext } from '../model/calls/call';
import type { ComposeSeed } from '../model/compose-window';
import { ComposeWindow, FIELDS } from '../model/compose-window';
import type { Directory } from '../model/directory';
import type { Mailbox } from '../model/mailbox';
import type { Manifest, ManifestButton } from '../model/manifest';
import { infobarType } from '../model/notifications';
import type { Profile, RuntimeKind } from '../model/profile';
import { findProfile } from '../model/profile';
import { composeFrom } from '../model/quoted-reply';
import { RoamingSettings } from '../model/roaming-settings';
import type { AlertTarget, CommandKind, SendMode } from '../model/smart-alert';
import type { RunTimes } from './addin-runs';
import { AddinRuns } from './addin-runs';
import type { Faults } from './faults';
import type { LaunchRecord } from './launcher';
import type { SendTimes } from './send-attempt';
import { SendAttempt } from './send-attempt';
import { stateOf } from './state';

export interface Times extends RunTimes, SendTimes {}

export interface SimulatorSetup {
  readonly manifest: Manifest;
  readonly mailbox: Mailbox;
  readonly directory: Directory;
  readonly faults: Faults;
  readonly times: Times;
  readonly origin: string;
  readonly switches: Switches;
  readonly status?: string;
  readonly now: () => number;
  readonly parent: Element;
  /** Puts the policy the switches stand for where the add-in fetches it. */
  publishPolicy(switches: Switches): Promise<void>;
  /** Forgets what the add-in keeps on this device in a browser. */
  clearDevice(): void;
}

/** `Office.MailboxEnums.InfobarActionType.Dismiss`. */
const DISMISS = 1;

/** The mail client: what a person does, what Outlook does about it, when the add-in is launched. */
export class Simulator implements Outlook {
  private readonly listeners = new Set<() => void>();
  private readonly settings = new RoamingSettings();
  private readonly deviceStorage = new Map<string, string>();
  private readonly runs: AddinRuns;
  private switches: Switches;
  private status: string | undefined;
  private window: ComposeWindow | undefined;
  private attempt: SendAttempt | undefined;
  private touched = false;
  private snapshot: OutlookState | undefined;

  constructor(private readonly setup: SimulatorSetup) {
    this.switches = setup.switches;
    this.status = setup.status;
    this.retype();
    this.runs = new AddinRuns({
      ...setup,
      profile: () => this.profile(),
      language: () => this.switches.language,
      context: (item, runtime) => this.context(item, runtime),
      changed: () => this.changed(),
    });
  }

  getState(): OutlookState {
    this.snapshot ??= stateOf({
      ...this.setup,
      switches: this.switches,
      launches: this.runs.records(),
      window: this.window,
      status: this.status,
    });
    return this.snapshot;
  }

  /** Every launch with its whole account. */
  launches(): readonly LaunchRecord[] {
    return this.runs.records();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  openFolder(folder: FolderId): void {
    this.setup.mailbox.folder = folder;
    this.setup.mailbox.selectedId = undefined;
    this.changed();
  }

  select(mailId: string): void {
    this.setup.mailbox.select(mailId);
    this.changed();
  }

  newMessage(): void {
    this.openWindow({ mode: 'new', from: this.setup.mailbox.me });
  }

  reply(mailId: string): void {
    this.answer(mailId, 'reply');
  }

  replyAll(mailId: string): void {
    this.answer(mailId, 'replyAll');
  }

  forward(mailId: string): void {
    this.answer(mailId, 'forward');
  }

  openDraft(mailId: string): void {
    const seed = this.setup.mailbox.draft(mailId);
    if (seed) this.openWindow(seed);
  }

  discard(composeId: string): void {
    const item = this.find(composeId);
    if (!item) return;
    if (item.draftId) this.setup.mailbox.discardDraft(item.draftId);
    this.closeWindow(item);
  }

  saveDraft(composeId: string): void {
    const item = this.find(composeId);
    if (!item) return;
    this.setup.mailbox.saveDraft(item, this.setup.now());
    this.status = 'The draft was saved.';
    this.closeWindow(item);
  }

  addRecipient(composeId: string, field: Field, typed: string): void {
    const item = this.find(composeId);
    const parts = typed.split(';').filter((part) => part.trim() !== '');
    if (!item || item.sending || parts.length === 0) return;
    const found: Recipient[] = [];
    for (const part of parts) {
      const recipient = this.setup.directory.lookUp(part, this.profile());
      if (recipient) found.push(recipient);
      else this.status = `“${part.trim()}” is neither a known name nor an address.`;
    }
    if (found.length === 0) return this.changed();
    this.setRecipients(item, field, [...item.recipients[field], ...found]);
  }

  removeRecipient(composeId: string, field: Field, index: number): void {
    const item = this.find(composeId);
    if (!item || item.sending || !item.recipients[field][index]) return;
    this.setRecipients(
      item,
      field,
      item.recipients[field].filter((_, at) => at !== index),
    );
  }

  setSubject(composeId: string, subject: string): void {
    this.edit(composeId, (item) => {
      item.subject = subject;
    });
  }

  setBody(composeId: string, html: string): void {
    this.edit(composeId, (item) => {
      item.html = html;
    });
  }

  /** The person writes as somebody else: not on the screen, for tests of OnMessageFromChanged. */
  setFrom(composeId: string, from: Recipient): void {
    const item = this.find(composeId);
    if (!item || item.sending) return;
    item.from = from;
    this.runs.launch(item, 'OnMessageFromChanged');
    this.changed();
  }

  send(composeId: string): void {
    const item = this.find(composeId);
    if (!item || item.sending) return;
    if (item.everyone().length === 0) {
      this.status = 'Add at least one recipient.';
      return this.changed();
    }
    const profile = this.profile();
    this.runs.endAll(item, 'the message is being sent');
    if (profile.recipientsChangedOnSend && item.mode !== 'new' && item.mode !== 'forward') {
      this.runs.recipientsChanged(item, { to: true, cc: true, bcc: true });
    }
    const handler = this.setup.manifest.desktopEvents.find(({ type }) => type === 'OnMessageSend');
    if (!handler) return this.deliver(item);
    this.attempt = new SendAttempt({
      item,
      profile,
      sendMode: sendModeOf(handler.sendMode),
      addinName: this.addinName(),
      times: this.setup.times,
      commandKind: (commandId) => this.commandKind(commandId),
      launch: () => this.runs.launch(item, 'OnMessageSend')!,
      end: (running, why) => this.runs.endOne(running, why),
      send: () => this.deliver(item),
      openTarget: (target) => this.openTarget(item, target),
      changed: () => this.changed(),
    });
  }

  answerAlert(composeId: string, button: AlertButton): void {
    if (this.find(composeId)) this.attempt?.answer(button);
  }

  pressBarAction(composeId: string, key: string): void {
    const item = this.find(composeId);
    const action = item && barOf(item, key)?.action;
    if (action) this.openTarget(item, { commandId: action.commandId, contextData: action.contextData ?? '' });
  }

  dismissBar(composeId: string, key: string): void {
    const item = this.find(composeId);
    if (!item || !barOf(item, key)?.dismissible) return;
    const type = item.notifications.remove(key);
    this.changed();
    this.runs.launch(item, 'OnInfoBarDismissClicked', {
      infobarDetails: { actionType: DISMISS, infobarType: infobarType(type) },
    });
  }

  pressRibbon(controlId: string): void {
    if (this.window && !this.window.sending) this.runCommand(this.window, controlId);
  }

  closePane(composeId: string): void {
    const item = this.find(composeId);
    if (item) this.runs.closePane(item);
  }

  set(change: Partial<Switches>): void {
    const before = this.switches;
    this.switches = { ...before, ...change };
    if (this.switches.client !== before.client || this.switches.language !== before.language) this.restart();
    if (this.switches.policyMode !== before.policyMode || this.switches.sizeKnown !== before.sizeKnown) {
      void this.changePolicy();
    }
    this.changed();
  }

  suggest(typed: string): readonly Recipient[] {
    return this.setup.directory.suggest(typed, this.profile());
  }

  private profile(): Profile {
    return findProfile(this.switches.client);
  }

  private addinName(): string {
    return this.setup.manifest.name(this.switches.language);
  }

  private find(composeId: string): ComposeWindow | undefined {
    return this.window?.id === composeId ? this.window : undefined;
  }

  private answer(mailId: string, mode: Exclude<ComposeMode, 'new' | 'draft'>): void {
    const { mailbox } = this.setup;
    const mail = mailbox.find(mailId);
    if (mail) this.openWindow(composeFrom(mail, mode, mailbox.me, this.switches.language, mailbox.depth(mail)));
  }

  private openWindow(seed: ComposeSeed): void {
    const open = this.window;
    if (open && (this.touched || open.draftId !== undefined)) this.saveDraft(open.id);
    else if (open) this.closeWindow(open);
    const item = new ComposeWindow(seed, this.profile());
    for (const field of FIELDS) item.recipients[field] = item.recipients[field].map((one) => this.typed(one));
    this.window = item;
    this.touched = false;
    this.status = undefined;
    this.runs.prepare(item);
    if (seed.mode !== 'draft') this.runs.launch(item, 'OnNewMessageCompose');
    this.runs.launch(item, 'OnMessageCompose');
    this.changed();
  }

  private closeWindow(item: ComposeWindow): void {
    item.open = false;
    this.attempt?.abandon();
    this.attempt = undefined;
    this.runs.forget(item);
    this.window = undefined;
    this.changed();
  }

  private setRecipients(item: ComposeWindow, field: Field, recipients: readonly Recipient[]): void {
    item.recipients[field] = recipients;
    this.touched = true;
    this.runs.recipientsChanged(item, { [field]: true });
    this.changed();
  }

  private edit(composeId: string, change: (item: ComposeWindow) => void): void {
    const item = this.find(composeId);
    if (!item || item.sending) return;
    change(item);
    this.touched = true;
    this.changed();
  }

  private deliver(item: ComposeWindow): void {
    const delivered = this.setup.directory.mailboxes(item.everyone());
    const mail = this.setup.mailbox.fileSent(item, delivered, this.setup.now());
    this.status = `“${mail.subject || '(no subject)'}” was sent and landed in ${delivered.toLocaleString('en-GB')} ${delivered === 1 ? 'mailbox' : 'mailboxes'}.`;
    this.closeWindow(item);
  }

  private openTarget(item: ComposeWindow, { commandId, contextData }: AlertTarget): void {
    item.initializationContext = contextData;
    this.runCommand(item, commandId);
  }

  private runCommand(item: ComposeWindow, controlId: string): void {
    const button = this.button(controlId);
    if (button?.action.kind === 'pane') {
      this.runs.openPane(item, this.addinName(), button.action.url);
    } else if (button) {
      this.runs.runFunction(item, button, button.action.name);
    }
  }

  private button(controlId: string): ManifestButton | undefined {
    return this.setup.manifest.buttons.find((one) => one.surface === 'compose' && one.controlId === controlId);
  }

  private commandKind(commandId: string): CommandKind {
    return this.button(commandId)?.action.kind ?? 'unknown';
  }

  /** Another client, or the same in another language: Outlook starts anew, the open message waits under Drafts. */
  private restart(): void {
    if (this.window) this.saveDraft(this.window.id);
    this.runs.restart();
    this.retype();
  }

  /** The administrator saved another policy: the device starts without its copy, as after the minute the copy lasts. */
  private async changePolicy(): Promise<void> {
    await this.setup.publishPolicy(this.switches);
    this.deviceStorage.clear();
    this.setup.clearDevice();
  }

  private retype(): void {
    this.setup.mailbox.retype((recipient) => this.typed(recipient));
  }

  /** The recipient as this client lists it. */
  private typed(recipient: Recipient): Recipient {
    return recipient.address
      ? this.setup.directory.resolve(recipient.name, recipient.address, this.profile())
      : { ...recipient, type: 'other' };
  }

  private context(item: ComposeWindow, runtime: RuntimeKind): CallContext {
    return {
      item,
      me: this.setup.mailbox.me,
      profile: this.profile(),
      directory: this.setup.directory,
      runtime,
      settings: this.settings,
      deviceStorage: this.deviceStorage,
      recipientsChanged: (fields) => {
        this.touched = true;
        this.runs.recipientsChanged(item, fields);
      },
      settingsSaved: () => this.runs.refresh(this.window),
      changed: () => this.changed(),
    };
  }

  private changed(): void {
    this.snapshot = undefined;
    for (const listener of [...this.listeners]) listener();
  }
}

const barOf = (item: ComposeWindow, key: string): Bar | undefined =>
  item.notifications.bars().find((bar) => bar.key === key);

/** What is left out, or is none of the three, is SoftBlock. */
const sendModeOf = (mode: SendMode | undefined): SendMode =>
  mode === 'PromptUser' || mode === 'Block' ? mode : 'SoftBlock';
