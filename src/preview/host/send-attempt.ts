import type { AlertButton } from '../outlook';
import type { ComposeWindow } from '../model/compose-window';
import type { Profile } from '../../clients/profile';
import type { AlertTarget, CommandKind, ManifestSendMode, SmartAlert } from '../model/smart-alert';
import { slowDialog, smartAlert, timedOutDialog, unavailableDialog } from '../model/smart-alert';
import type { LaunchOutcome, RunningLaunch } from './event-runtime';

export interface SendTimes {
  /** After this time Outlook says that the add-in takes long. */
  readonly slowMs: number;
  /** After this time Outlook ends the send handler. */
  readonly sendMs: number;
}

export interface SendSetup {
  readonly item: ComposeWindow;
  readonly profile: Profile;
  readonly sendMode: ManifestSendMode;
  readonly addinName: string;
  readonly times: SendTimes;
  commandKind(commandId: string): CommandKind;
  /** Starts the handler. */
  launch(): RunningLaunch;
  /** Ends it. @param why for its record */
  end(running: RunningLaunch, why: string): void;
  /** Delivers the message. */
  send(): void;
  openTarget(target: AlertTarget): void;
  changed(): void;
}

/** One press of Send: the handler's answer, Outlook's dialogs and the person's choice, until the message is sent or kept. */
export class SendAttempt {
  private readonly running: RunningLaunch;
  private readonly timers: readonly ReturnType<typeof setTimeout>[];
  private alert: SmartAlert | undefined;
  private over = false;

  constructor(private readonly setup: SendSetup) {
    const { item, times, sendMode, addinName } = setup;
    item.sending = true;
    item.alert = undefined;
    this.running = setup.launch();
    this.timers = [
      setTimeout(() => {
        item.alert = slowDialog(addinName, sendMode);
        setup.changed();
      }, times.slowMs),
      setTimeout(() => {
        this.stop('never completed');
        item.alert = timedOutDialog(addinName, sendMode);
        setup.changed();
      }, times.sendMs),
    ];
    void this.running.outcome.then((outcome) => this.decided(outcome));
    setup.changed();
  }

  /** A button of the dialog that is open; any other is ignored. */
  answer(button: AlertButton): void {
    const { item, changed } = this.setup;
    if (!item.alert?.buttons.some(({ id }) => id === button)) return;
    if (button === 'wait') {
      item.alert = undefined;
      changed();
      return;
    }
    const target = this.alert?.targetButton === button ? this.alert.target : undefined;
    this.stop(button === 'send-anyway' ? 'sent without waiting' : 'send cancelled');
    this.finish();
    if (button === 'send-anyway') this.setup.send();
    else if (target) this.setup.openTarget(target);
    changed();
  }

  /** The window was closed. */
  cancel(): void {
    this.stop('the window was closed');
    this.finish();
  }

  private decided(outcome: LaunchOutcome): void {
    if (this.over) return;
    this.stop();
    const { item, profile, sendMode, addinName, commandKind } = this.setup;
    if (outcome.kind !== 'completed') {
      item.alert = unavailableDialog(addinName, sendMode, profile, outcome.kind !== 'not-associated');
      this.setup.changed();
      return;
    }
    const options = (outcome.options ?? {}) as Readonly<Record<string, unknown>>;
    if (options.allowEvent === true) {
      this.finish();
      this.setup.send();
      return;
    }
    this.alert = smartAlert({ options, profile, sendMode, addinName, commandKind });
    item.alert = this.alert.dialog;
    this.setup.changed();
  }

  private stop(why?: string): void {
    this.over = true;
    for (const timer of this.timers) clearTimeout(timer);
    if (why !== undefined) this.setup.end(this.running, why);
  }

  private finish(): void {
    this.setup.item.sending = false;
    this.setup.item.alert = undefined;
  }
}
