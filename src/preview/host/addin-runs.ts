import type { Field } from '../../outlook/ports';
import type { Pane, Switches } from '../outlook';
import type { AddinWindow } from '../model/addin-window';
import type { CallContext } from '../model/calls/call';
import type { ComposeWindow } from '../model/compose-window';
import type { LaunchEvent, Manifest, ManifestButton } from '../model/manifest';
import { permissionLevel } from '../model/manifest';
import { officeTheme } from '../model/office-theme';
import type { Profile, RuntimeKind } from '../../clients/profile';
import type { ReadingWindow } from '../model/reading-window';
import { ClassicRuntime } from './classic-runtime';
import type { EventRuntime, RunningLaunch } from './event-runtime';
import type { Faults } from './faults';
import { FrameRuntime } from './frame-runtime';
import type { LaunchRecord, LaunchTimes } from './launcher';
import { Launcher } from './launcher';
import { Panes } from './panes';
import { Session } from './session';

export interface RunTimes extends LaunchTimes {
  /** A page that has not started office.js by then counts as not loaded. */
  readonly loadMs: number;
}

export interface RunSetup {
  readonly manifest: Manifest;
  readonly faults: Faults;
  readonly times: RunTimes;
  readonly origin: string;
  readonly now: () => number;
  /** Hidden frames live here. */
  readonly parent: Element;
  profile(): Profile;
  language(): string;
  theme(): Switches['theme'];
  /** What calls of this run see and touch, apart from the event. */
  context(item: AddinWindow, runtime: RuntimeKind): CallContext<AddinWindow>;
  changed(): void;
}

type Args = Readonly<Record<string, unknown>>;

/** Everything of the add-in that runs: launch events, ribbon functions, the pane; one client at a time. */
export class AddinRuns {
  private readonly launcher: Launcher;
  private readonly panes: Panes;
  private events: EventRuntime;
  private functions: FrameRuntime | undefined;

  constructor(private readonly setup: RunSetup) {
    this.launcher = new Launcher(setup.times, setup.now, setup.changed);
    this.panes = new Panes((item) => this.session(item, 'pane'), setup.theme);
    this.events = this.eventRuntime();
  }

  records(): readonly LaunchRecord[] {
    return this.launcher.records();
  }

  /** Client or language changed: everything of the add-in stops. */
  restart(): void {
    this.launcher.endAll('Outlook restarted');
    this.events.dispose?.();
    this.functions = undefined;
    this.panes.closeAll();
    this.events = this.eventRuntime();
  }

  /** The handler of an event, where client and manifest have one. */
  handler(event: string): LaunchEvent | undefined {
    const { manifest } = this.setup;
    const { events, formFactor } = this.setup.profile();
    const declared = formFactor === 'mobile' ? manifest.mobileEvents : manifest.desktopEvents;
    return events.includes(event) ? declared.find(({ type }) => type === event) : undefined;
  }

  /** Launches the handler of an event, where client and manifest have one. */
  launch(item: ComposeWindow, event: string, args: Args = {}): RunningLaunch | undefined {
    const declared = this.handler(event);
    if (!declared) return undefined;
    return this.launcher.launch(
      this.events,
      item,
      event,
      declared.functionName,
      { type: event, ...args },
      this.setup.profile().handlerMs,
    );
  }

  /**
   * Runs a ribbon function, of which Outlook shows nothing but what it does. In the function file's page on every client: classic's
   * bare engine is for launch events alone (office-js-docs-pr, docs/testing/runtimes.md).
   */
  runFunction(item: AddinWindow, button: ManifestButton, name: string): void {
    const { manifest, times, parent } = this.setup;
    if (!manifest.functionPage) return;
    this.functions ??= new FrameRuntime(
      manifest.functionPage,
      this.setup.profile().transport,
      parent,
      (window) => this.session(window, 'function'),
      times.loadMs,
    );
    this.launcher.launch(this.functions, item, button.controlId, name, {}, this.setup.profile().handlerMs);
  }

  /** A pane that already shows this page is reloaded, as Outlook does before Mailbox 1.15. */
  openPane(item: AddinWindow, shown: Pick<Pane, 'title' | 'label' | 'url'>): void {
    this.panes.open(item, shown, this.setup.profile());
    this.setup.changed();
  }

  closePane(item: AddinWindow, paneId: string): void {
    this.panes.close(item, paneId);
    this.setup.changed();
  }

  recipientsChanged(item: ComposeWindow, fields: Readonly<Partial<Record<Field, boolean>>>): void {
    const [to, cc, bcc] = [fields.to === true, fields.cc === true, fields.bcc === true];
    const changedRecipientFields = item.isMeeting ? { requiredAttendees: to, optionalAttendees: cc } : { to, cc, bcc };
    this.panes.recipientsChanged(item, changedRecipientFields);
    const event = item.isMeeting ? 'OnAppointmentAttendeesChanged' : 'OnMessageRecipientsChanged';
    if (!item.sending) this.launch(item, event, { changedRecipientFields });
  }

  /** The person chose another theme. */
  themeChanged(): void {
    this.panes.themeChanged();
  }

  endFor(item: AddinWindow, why: string): void {
    this.launcher.endFor(item, why);
  }

  endLaunch(running: RunningLaunch, why: string): void {
    this.launcher.endLaunch(running, why);
  }

  /** The window closed. */
  closeWindow(item: ComposeWindow): void {
    this.endFor(item, 'the window was closed');
    this.panes.closeAllOf(item);
    this.events.dispose?.();
    this.setup.changed();
  }

  /** Another message is read. A function that opened a reply goes on until it has completed. */
  closePanes(item: ReadingWindow): void {
    this.panes.closeAllOf(item);
  }

  private session(item: AddinWindow, runtime: RuntimeKind): Session {
    const { manifest, faults } = this.setup;
    return new Session({
      context: this.setup.context(item, runtime),
      language: this.setup.language(),
      permission: permissionLevel(manifest),
      faults,
      theme: () => officeTheme(this.setup.theme()),
    });
  }

  private eventRuntime(): EventRuntime {
    const { manifest, faults, times, origin, parent } = this.setup;
    const profile = this.setup.profile();
    const newSession = (item: AddinWindow): Session => this.session(item, 'event');
    return profile.transport === 'classic'
      ? new ClassicRuntime(`${origin.replace('https:', 'wss:')}/preview/classic`, newSession, faults, profile.mailbox)
      : new FrameRuntime(manifest.eventPage ?? '', profile.transport, parent, newSession, times.loadMs);
  }
}
