import type { Field } from '../../outlook/ports';
import type { AlertButton, ComposeMode, FolderId, Outlook, OutlookState, Recipient, Switches } from '../outlook';
import type { AddinWindow } from '../model/addin-window';
import type { CallContext } from '../model/calls/call';
import type { Mailbox } from '../model/mailbox';
import type { Profile, RuntimeKind } from '../model/profile';
import { findProfile } from '../model/profile';
import { composeFrom } from '../model/quoted-reply';
import { RoamingSettings } from '../model/roaming-settings';
import { AddinControls } from './addin-controls';
import { AddinRuns } from './addin-runs';
import { Commands } from './commands';
import { ComposeController } from './compose-controller';
import type { Faults } from './faults';
import type { LaunchRecord } from './launcher';
import { Outbox } from './outbox';
import { ReadingController } from './reading-controller';
import type { SimulatorSetup } from './simulator-setup';
import { stateOf } from './state';

/** Switches that stand in the organisation's policy and list catalogue. */
const POLICY_SWITCHES = ['policyMode', 'sizesFrom', 'incident'] as const;

/** The mail client: what a person does, what Outlook does about it, when the add-in is launched. */
export class Simulator implements Outlook {
  readonly faults: Faults;
  private readonly listeners = new Set<() => void>();
  private readonly settings = new RoamingSettings();
  readonly deviceStorage = new Map<string, string>();
  private readonly mailbox: Mailbox;
  private readonly runs: AddinRuns;
  private readonly composer: ComposeController;
  private readonly reading: ReadingController;
  private readonly controls: AddinControls;
  private readonly outbox: Outbox;
  private switches: Switches;
  private snapshot: OutlookState | undefined;
  private publishing = Promise.resolve();

  constructor(private readonly setup: SimulatorSetup) {
    const { manifest, mailbox, directory, now } = setup;
    this.faults = setup.faults;
    this.mailbox = mailbox;
    this.switches = setup.switches;
    const changed = (): void => this.changed();
    const profile = (): Profile => this.profile();
    const language = (): string => this.switches.language;
    this.runs = new AddinRuns({
      ...setup,
      profile,
      language,
      context: (item, runtime) => this.context(item, runtime),
      changed,
      theme: () => this.switches.theme,
    });
    this.reading = new ReadingController(mailbox, this.runs);
    const commands = new Commands(manifest, this.runs, language);
    this.composer = new ComposeController({
      mailbox,
      directory,
      runs: this.runs,
      now,
      profile,
      beforeClose: () => this.outbox.cancel(),
      changed,
    });
    const { runs, composer, reading } = this;
    this.controls = new AddinControls({ composer, reading, commands, runs, changed });
    this.outbox = new Outbox({ manifest, times: setup.times, runs, commands, composer, profile, language, changed });
    this.composer.status = setup.status;
    this.refreshTypes();
  }

  getState(): OutlookState {
    const { window, status } = this.composer;
    const { mailbox, manifest } = this.setup;
    this.snapshot ??= stateOf({
      mailbox,
      manifest,
      switches: this.switches,
      launches: this.runs.records(),
      window,
      reading: this.reading.window,
      status,
    });
    return this.snapshot;
  }

  /** Every launch with its whole account, newest first. */
  launches(): readonly LaunchRecord[] {
    return this.runs.records();
  }

  /** Settles once policy and list catalogue are as the switches say. */
  published(): Promise<void> {
    return this.publishing;
  }

  /** What the add-in keeps with the open compose window. */
  sessionData(): Readonly<Record<string, string>> {
    return this.composer.window?.session.all() ?? {};
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  openFolder(folder: FolderId): void {
    this.mailbox.folder = folder;
    this.mailbox.selectedId = undefined;
    this.changed();
  }

  select(mailId: string): void {
    this.mailbox.select(mailId);
    this.changed();
  }

  newMessage(): void {
    this.composer.open({ mode: 'new', from: this.mailbox.me });
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
    const seed = this.mailbox.draft(mailId);
    if (seed) this.composer.open(seed);
  }

  discard(composeId: string): void {
    const item = this.composer.find(composeId);
    if (item) this.composer.discard(item);
  }

  saveDraft(composeId: string): void {
    const item = this.composer.find(composeId);
    if (item) this.composer.saveDraft(item);
  }

  addRecipient(composeId: string, field: Field, typed: string): void {
    const item = this.composer.editable(composeId);
    if (item) this.composer.addRecipients(item, field, typed);
  }

  removeRecipient(composeId: string, field: Field, index: number): void {
    const item = this.composer.editable(composeId);
    if (!item?.recipients[field][index]) return;
    const rest = item.recipients[field].filter((_, at) => at !== index);
    this.composer.setRecipients(item, field, rest);
  }

  setSubject(composeId: string, subject: string): void {
    const item = this.composer.editable(composeId);
    if (!item || item.subject === subject) return;
    item.subject = subject;
    this.composer.touch();
  }

  setBody(composeId: string, html: string): void {
    const item = this.composer.editable(composeId);
    if (!item || item.html === html) return;
    item.html = html;
    this.composer.touch();
  }

  /** The person writes as somebody else: not on the screen, for tests of OnMessageFromChanged. */
  setFrom(composeId: string, from: Recipient): void {
    const item = this.composer.editable(composeId);
    if (!item) return;
    item.from = from;
    this.runs.launch(item, 'OnMessageFromChanged');
    this.composer.touch();
  }

  send(composeId: string): void {
    const item = this.composer.editable(composeId);
    if (item) this.outbox.send(item);
  }

  answerAlert(composeId: string, button: AlertButton): void {
    if (this.composer.find(composeId)) this.outbox.answerAlert(button);
  }

  pressBarAction(windowId: string, key: string): void {
    this.controls.pressBarAction(windowId, key);
  }

  dismissBar(windowId: string, key: string): void {
    this.controls.dismissBar(windowId, key);
  }

  pressRibbon(controlId: string): void {
    this.controls.pressRibbon(controlId);
  }

  showPane(windowId: string, paneId: string): void {
    this.controls.showPane(windowId, paneId);
  }

  closePane(windowId: string, paneId: string): void {
    this.controls.closePane(windowId, paneId);
  }

  set(change: Partial<Switches>): void {
    const before = this.switches;
    const after = { ...before, ...change };
    const restarts = after.client !== before.client || after.language !== before.language;
    if (restarts) {
      this.composer.close();
      this.reading.close();
    }
    this.switches = after;
    if (restarts) {
      this.runs.restart();
      this.refreshTypes();
    }
    if (after.theme !== before.theme) this.runs.themeChanged();
    if (POLICY_SWITCHES.some((name) => after[name] !== before[name])) this.changePolicy();
    this.changed();
  }

  suggest(typed: string): readonly Recipient[] {
    return this.setup.directory.suggest(typed, this.profile());
  }

  private profile(): Profile {
    return findProfile(this.switches.client);
  }

  /** @param above HTML for above the quote. */
  private answer(mailId: string, mode: Exclude<ComposeMode, 'new' | 'draft'>, above = ''): void {
    const mail = this.mailbox.find(mailId);
    if (!mail) return;
    this.composer.open(
      composeFrom(mail, mode, this.mailbox.me, this.switches.language, this.mailbox.replyCount(mail), above),
    );
  }

  /** The administrator saved another policy: the device starts without its copy, as after the minute the copy lasts. */
  private changePolicy(): void {
    const { switches } = this;
    this.publishing = this.publishing.then(async () => {
      await this.setup.publishPolicy(switches);
      this.deviceStorage.clear();
      this.setup.clearDevice();
    });
  }

  private refreshTypes(): void {
    this.mailbox.refreshTypes((recipient) => this.composer.withType(recipient));
  }

  private context(item: AddinWindow, runtime: RuntimeKind): CallContext<AddinWindow> {
    return {
      item,
      me: this.mailbox.me,
      profile: this.profile(),
      directory: this.setup.directory,
      runtime,
      settings: this.settings,
      deviceStorage: this.deviceStorage,
      recipientsChanged: (fields) => {
        if (item.kind === 'compose') this.runs.recipientsChanged(item, fields);
        this.composer.touch();
      },
      answered: (mode, html) => {
        if (item.kind === 'read') this.answer(item.mail.id, mode, html);
      },
      settingsSaved: () => this.runs.refresh(this.composer.window),
      changed: () => this.changed(),
    };
  }

  private changed(): void {
    this.reading.update(this.composer.window !== undefined);
    this.snapshot = undefined;
    for (const listener of [...this.listeners]) listener();
  }
}
