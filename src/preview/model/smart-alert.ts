import type { AlertButton, AlertDialog } from '../outlook';
import { contextText } from './notifications';
import type { Profile } from '../../clients/profile';

export type ManifestSendMode = 'PromptUser' | 'SoftBlock' | 'Block';

/** Limits of the dialog's texts, in characters. */
const MAX_MESSAGE_LENGTH = 500;
const MAX_LABEL_LENGTH = 20;

/** Where a button of the dialog leads. */
export interface AlertTarget {
  readonly commandId: string;
  readonly contextData: string;
}

export interface SmartAlert {
  readonly dialog: AlertDialog;
  /** What the button that carries the add-in's command opens; undefined where there is none. */
  readonly target?: AlertTarget;
  /** The button that leads there. */
  readonly targetButton?: AlertButton;
}

type Button = AlertDialog['buttons'][number];
const button = (id: AlertButton, label: string, primary = false): Button => ({ id, label, primary });
const SEND_ANYWAY = button('send-anyway', 'Send Anyway');
const DONT_SEND = button('dont-send', "Don't Send");

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** An `ExecuteFunction` target needs Mailbox 1.15; an unknown id leaves a button that only cancels. */
export type CommandKind = 'pane' | 'function' | 'unknown';

interface StoppedSend {
  readonly options: Readonly<Record<string, unknown>>;
  readonly profile: Profile;
  readonly sendMode: ManifestSendMode;
  readonly addinName: string;
  commandKind(commandId: string): CommandKind;
}

/** The dialog for a send the add-in stopped: each client's buttons as SAW and SmartAlertsEventCompletedOptions say. */
export function smartAlert({ options, profile, sendMode, addinName, commandKind }: StoppedSend): SmartAlert {
  const message = textOf(options.errorMessage);
  const markdown = profile.markdown ? textOf(options.errorMessageMarkdown) : undefined;
  const text =
    markdown ?? message ?? `${addinName} is preventing this message from being sent. Contact your administrator.`;
  const supportsOptions = profile.alertButtons !== 'none';
  const isOverridden = supportsOptions && options.sendModeOverride === 'promptUser';
  const maySend = sendMode === 'PromptUser' || isOverridden;
  // Classic ignores pane and label without errorMessage (office-js#5233).
  const applies = supportsOptions && (profile.transport !== 'classic' || message !== undefined);
  const target = applies ? targetOf(options, profile, commandKind) : undefined;
  const label = applies ? labelOf(options) : undefined;
  const commandId = applies ? textOf(options.commandId) : undefined;
  const anyway = maySend ? [SEND_ANYWAY] : [];
  const dialog = (buttons: readonly Button[]): AlertDialog => ({
    cause: 'smart-alert',
    title: addinName,
    text: text.slice(0, MAX_MESSAGE_LENGTH),
    markdown: markdown !== undefined,
    buttons,
  });

  if (profile.alertButtons === 'take-action') {
    const action = commandId ? [button('take-action', label ?? 'Take Action', true)] : [];
    const dontSend = { ...DONT_SEND, primary: action.length === 0 };
    return {
      dialog: dialog([...action, ...anyway, dontSend]),
      ...(target && { target, targetButton: 'take-action' }),
    };
  }
  return {
    dialog: dialog([...anyway, button('dont-send', label ?? DONT_SEND.label, true)]),
    ...(target && { target, targetButton: 'dont-send' }),
  };
}

function labelOf(options: StoppedSend['options']): string | undefined {
  const label = textOf(options.cancelLabel);
  return label !== undefined && label.length <= MAX_LABEL_LENGTH ? label : undefined;
}

function targetOf(
  options: StoppedSend['options'],
  profile: Profile,
  commandKind: StoppedSend['commandKind'],
): AlertTarget | undefined {
  const commandId = textOf(options.commandId);
  if (!commandId) return undefined;
  const kind = commandKind(commandId);
  if (kind === 'unknown' || (kind === 'function' && !profile.functionTargets)) return undefined;
  return { commandId, contextData: contextText(options.contextData) };
}

/** The notice after five seconds: with PromptUser the person may send, otherwise they must wait. */
export const slowDialog = (addinName: string, sendMode: ManifestSendMode): AlertDialog => ({
  cause: 'slow',
  title: addinName,
  text: `${addinName} is taking longer than expected to check this message.`,
  markdown: false,
  buttons: sendMode === 'PromptUser' ? [SEND_ANYWAY, { ...DONT_SEND, primary: true }] : [button('wait', 'Wait', true)],
});

/** After five minutes: PromptUser allows sending, the others want Send pressed again. */
export const timedOutDialog = (addinName: string, sendMode: ManifestSendMode): AlertDialog => ({
  cause: 'unavailable',
  title: addinName,
  text: `${addinName} took too long to check this message.`,
  markdown: false,
  buttons: sendMode === 'PromptUser' ? [SEND_ANYWAY, { ...DONT_SEND, primary: true }] : [button('close', 'OK', true)],
});

/** The add-in did not load; `associated: false` is a handler the bundle never registered, which blocks unless PromptUser. */
export function unavailableDialog(
  addinName: string,
  sendMode: ManifestSendMode,
  profile: Profile,
  associated: boolean,
): AlertDialog {
  const offered =
    sendMode === 'PromptUser' || (sendMode === 'SoftBlock' && associated && profile.whenUnavailable === 'send-anyway');
  return {
    cause: 'unavailable',
    title: addinName,
    text: `${addinName} is unavailable and cannot check this message.`,
    markdown: false,
    buttons: offered ? [SEND_ANYWAY, button('try-later', 'Try Later', true)] : [button('close', 'OK', true)],
  };
}
