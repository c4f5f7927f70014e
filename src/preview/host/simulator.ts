import type { Field } from '../../outlook/ports';
import type { AlertButton, FolderId, Outlook, OutlookState, Recipient, Switches } from '../outlook';
import { findProfile } from '../../clients/profiles';
import type { Faults } from './faults';
import type { LaunchRecord } from './launcher';
import { createParts } from './parts';
import type { Parts } from './parts';
import type { SimulatorSetup } from './simulator-setup';
import { stateOf } from './state';

/** The mail client: what a person does, what Outlook does about it, when the add-in is launched. */
export class Simulator implements Outlook {
  readonly faults: Faults;
  readonly deviceStorage: Parts['deviceStorage'];
  private readonly listeners = new Set<() => void>();
  private readonly parts: Parts;
  private switches: Switches;
  private snapshot: OutlookState | undefined;

  constructor(private readonly setup: SimulatorSetup) {
    this.faults = setup.faults;
    this.switches = setup.switches;
    this.parts = createParts(
      setup,
      () => this.switches,
      () => this.changed(),
    );
    this.deviceStorage = this.parts.deviceStorage;
    this.parts.composer.status = setup.status;
    this.refreshTypes();
  }

  getState(): OutlookState {
    const { composer, reading, runs } = this.parts;
    const { mailbox, manifest, ownMail } = this.setup;
    this.snapshot ??= stateOf({
      mailbox,
      manifest,
      switches: this.switches,
      launches: runs.records(),
      window: composer.window,
      reading: reading.window,
      status: composer.status,
      ownMail,
    });
    return this.snapshot;
  }

  /** Every launch with its full record, newest first. */
  launches(): readonly LaunchRecord[] {
    return this.parts.runs.records();
  }

  /** Settles once policy and list catalogue are as the switches say. */
  published(): Promise<void> {
    return this.parts.publisher.published();
  }

  /** What the add-in keeps with the open compose window. */
  sessionData(): Readonly<Record<string, string>> {
    return this.parts.composer.window?.session.all() ?? {};
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
    this.parts.composer.open({ mode: 'new', from: this.setup.mailbox.me });
  }

  newMeeting(): void {
    this.parts.composer.open({ mode: 'meeting', from: this.setup.mailbox.me });
  }

  reply(mailId: string): void {
    this.parts.composer.openReply(mailId, 'reply');
  }

  replyAll(mailId: string): void {
    this.parts.composer.openReply(mailId, 'replyAll');
  }

  forward(mailId: string): void {
    this.parts.composer.openReply(mailId, 'forward');
  }

  openDraft(mailId: string): void {
    this.parts.composer.openDraft(mailId);
  }

  discard(composeId: string): void {
    this.parts.composer.discard(composeId);
  }

  saveDraft(composeId: string): void {
    this.parts.composer.saveDraft(composeId);
  }

  addRecipient(composeId: string, field: Field, typed: string): void {
    this.parts.composer.addRecipients(composeId, field, typed);
  }

  removeRecipient(composeId: string, field: Field, index: number): void {
    this.parts.composer.removeRecipient(composeId, field, index);
  }

  removeUnresolved(composeId: string, field: Field, index: number): void {
    this.parts.composer.removeUnresolved(composeId, field, index);
  }

  setSubject(composeId: string, subject: string): void {
    this.parts.composer.setSubject(composeId, subject);
  }

  setBody(composeId: string, html: string): void {
    this.parts.composer.setBody(composeId, html);
  }

  prependBody(composeId: string, html: string): void {
    this.parts.composer.prependBody(composeId, html);
  }

  /** Not on the screen: for tests of OnMessageFromChanged. */
  setFrom(composeId: string, from: Recipient): void {
    this.parts.composer.setFrom(composeId, from);
  }

  send(composeId: string): void {
    const item = this.parts.composer.editable(composeId);
    if (item) this.parts.outbox.send(item);
  }

  answerAlert(composeId: string, button: AlertButton): void {
    if (this.parts.composer.find(composeId)) this.parts.outbox.answerAlert(button);
  }

  pressBarAction(windowId: string, key: string): void {
    this.parts.controls.pressBarAction(windowId, key);
  }

  dismissBar(windowId: string, key: string): void {
    this.parts.controls.dismissBar(windowId, key);
  }

  pressRibbon(controlId: string): void {
    this.parts.controls.pressRibbon(controlId);
  }

  showPane(windowId: string, paneId: string): void {
    this.parts.controls.showPane(windowId, paneId);
  }

  closePane(windowId: string, paneId: string): void {
    this.parts.controls.closePane(windowId, paneId);
  }

  set(change: Partial<Switches>): void {
    const before = this.switches;
    const after = { ...before, ...change };
    const restarts = after.client !== before.client || after.language !== before.language;
    const reopen = restarts ? this.parts.composer.handOver() : undefined;
    if (restarts) this.parts.reading.close();
    this.switches = after;
    this.setup.keepSwitches(after);
    if (restarts) {
      this.parts.runs.restart();
      this.refreshTypes();
    }
    reopen?.();
    if (after.theme !== before.theme) this.parts.runs.themeChanged();
    this.parts.publisher.update(before, after);
    this.changed();
  }

  quit(): void {
    const { composer, reading, runs } = this.parts;
    composer.close();
    reading.close();
    runs.restart();
    this.listeners.clear();
    this.setup.parent.remove();
  }

  suggest(typed: string): readonly Recipient[] {
    return this.setup.directory.suggest(typed, findProfile(this.switches.client));
  }

  private refreshTypes(): void {
    this.setup.mailbox.refreshTypes((recipient) => this.parts.composer.withType(recipient));
  }

  private changed(): void {
    this.parts.reading.update(this.parts.composer.window !== undefined);
    this.snapshot = undefined;
    for (const listener of [...this.listeners]) listener();
  }
}
