import type { AlertButton } from '../outlook';
import { FIELDS } from '../model/compose-window';
import type { ComposeWindow } from '../model/compose-window';
import type { Manifest } from '../model/manifest';
import type { Profile } from '../../clients/profile';
import type { ManifestSendMode } from '../model/smart-alert';
import type { AddinRuns } from './addin-runs';
import type { Commands } from './commands';
import type { ComposeController } from './compose-controller';
import type { SendTimes } from './send-attempt';
import { SendAttempt } from './send-attempt';

interface OutboxSetup {
  readonly manifest: Manifest;
  readonly times: SendTimes;
  readonly runs: AddinRuns;
  readonly commands: Commands;
  readonly composer: ComposeController;
  profile(): Profile;
  language(): string;
  changed(): void;
}

/** What is left out, or is none of the three, is SoftBlock. */
const sendModeOf = (mode: ManifestSendMode | undefined): ManifestSendMode =>
  mode === 'PromptUser' || mode === 'Block' ? mode : 'SoftBlock';

/** Why Outlook does not even ask the add-in. */
function obstacleTo(item: ComposeWindow): string | undefined {
  const [unresolved] = FIELDS.flatMap((field) => item.unresolved[field]);
  if (unresolved !== undefined) return `Not sent: “${unresolved}” is not a known name or an address.`;
  return item.everyone().length === 0 ? 'Add at least one recipient.' : undefined;
}

/** Sending: one attempt at a time. */
export class Outbox {
  private attempt: SendAttempt | undefined;

  constructor(private readonly setup: OutboxSetup) {}

  send(item: ComposeWindow): void {
    const { manifest, times, runs, commands, composer, changed } = this.setup;
    const obstacle = obstacleTo(item);
    if (obstacle !== undefined) {
      composer.status = obstacle;
      changed();
      return;
    }
    const profile = this.setup.profile();
    runs.endFor(item, 'the message is being sent');
    if (profile.recipientsChangedOnSend && !item.isMeeting && item.mode !== 'new' && item.mode !== 'forward') {
      runs.recipientsChanged(item, { to: true, cc: true, bcc: true });
    }
    const event = item.isMeeting ? 'OnAppointmentSend' : 'OnMessageSend';
    const handler = runs.handler(event);
    if (!handler) {
      composer.deliver(item);
      return;
    }
    this.attempt = new SendAttempt({
      item,
      profile,
      sendMode: sendModeOf(handler.sendMode),
      addinName: manifest.name(this.setup.language()),
      times,
      commandKind: (commandId) => commands.kind(item, commandId),
      launch: () => runs.launch(item, handler.type)!,
      end: (running, why) => runs.endLaunch(running, why),
      send: () => composer.deliver(item),
      openTarget: (target) => commands.runTarget(item, target),
      changed,
    });
  }

  answerAlert(button: AlertButton): void {
    this.attempt?.answer(button);
  }

  /** The window closes. */
  cancel(): void {
    this.attempt?.cancel();
    this.attempt = undefined;
  }
}
