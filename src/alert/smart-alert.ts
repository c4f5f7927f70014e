import { isPrompt, passesOnSecondPress } from '../engine/decision';
import type { Decision } from '../engine/decision';
import type { AlertKey, AlertText } from '../i18n/alert-texts';
import { strictestReason } from './reason';
import { shorten } from './shorten';

/**
 * Control/@id in manifest.xml of the button that opens the review pane: what an alert's and a bar's action names.
 * https://learn.microsoft.com/javascript/api/outlook/office.smartalertseventcompletedoptions
 */
export const REVIEW_COMMAND = 'ReviewRecipients';
/** The same button in the ribbon of a meeting's organiser: no two controls of a manifest may have one id. */
export const INVITATION_COMMAND = 'InvitationReviewRecipients';

export const reviewCommand = ({ kind }: Decision): string =>
  kind === 'invitation' ? INVITATION_COMMAND : REVIEW_COMMAND;

/** `errorMessage` and its Markdown twin: 500 characters; `cancelLabel`: 20 (same source). */
export const ALERT_LIMIT = 500;
export const BUTTON_LIMIT = 20;

/** What an alert depends on, besides the decision. */
export interface AlertClient {
  /** Highest Mailbox requirement set, the part behind `1.`. */
  readonly mailbox: number;
}

/** `event.completed` options of a send that is stopped; all are always passed, older clients ignore what they don't know. */
export interface StoppedSend {
  readonly allowEvent: false;
  readonly errorMessage: string;
  readonly errorMessageMarkdown: string;
  readonly cancelLabel: string;
  readonly commandId: string;
  /** JSON text: classic before 2402 takes a string only. */
  readonly contextData: string;
  readonly sendModeOverride?: 'promptUser';
}
export type Completion = { readonly allowEvent: true } | StoppedSend;

/** Mailbox 1.14 knows `sendModeOverride` and the alert's button for the pane. */
const hasAlertButtons = (client: AlertClient): boolean => client.mailbox >= 14;

/** Words and names are cut to the first of these, in UTF-16 units, with which the text fits. */
const LIMITS = [200, 60, 20];
const NAME_LIMIT = 60;
/** A longer address would push words out; the pane has it. */
const LINK_LIMIT = 120;

/** What Outlook is told when Send is pressed. */
export function smartAlert(decision: Decision, client: AlertClient, text: AlertText): Completion {
  if (!isPrompt(decision.action)) return { allowEvent: true };
  return {
    allowEvent: false,
    errorMessage: fitting((limit) => compose(decision, client, text, PLAIN, limit)),
    errorMessageMarkdown: fitting((limit) => compose(decision, client, text, MARKDOWN, limit)),
    cancelLabel: shorten(text('button.review'), BUTTON_LIMIT),
    commandId: reviewCommand(decision),
    contextData: JSON.stringify({ from: 'smart-alert', action: decision.action }),
    ...(decision.action === 'warn' ? { sendModeOverride: 'promptUser' as const } : {}),
  };
}

interface Layout {
  strong(text: string): string;
  escape(text: string): string;
  /** @param host of the address, for a layout that can name it */
  link(url: string, host: string): string;
}
const PLAIN: Layout = { strong: (text) => text, escape: (text) => text, link: (url) => url };
const MARKDOWN: Layout = {
  strong: (text) => `**${text}**`,
  // No reader of Markdown makes a link of an address with gaps (U+200A, a hair) in it.
  escape: (text) => text.replace(/[\\`*_{}[\]()#+\-!<>|~]/g, '\\$&').replace(/[.:/@](?=\S)/g, '\u200a$&'),
  link: (url, host) => `[${host}](${url})`,
};

/** Three things, in this order: the verdict, the one reason that decided, and what to do. */
function compose(decision: Decision, client: AlertClient, text: AlertText, layout: Layout, limit: number): string {
  const { message = '', link = '' } = decision.findings[0]?.params ?? {};
  const hasButtons = hasAlertButtons(client);
  const { action } = decision;
  const verdict = action === 'warn' && !hasButtons && !passesOnSecondPress(decision) ? 'confirm' : action;
  const ask = hasButtons ? 'ask.review' : verdict === 'warn' ? 'ask.press-again' : 'ask.ribbon';
  const safe = (value: string): string =>
    layout.escape(shorten(value, value === message ? limit : Math.min(limit, NAME_LIMIT)));
  const url = String(link);
  return [
    [
      layout.strong(text(`verdict.${verdict}` as AlertKey)),
      strictestReason(decision, text, safe, true),
      ...(url && url.length <= LINK_LIMIT ? [layout.link(url, url.split('/')[2]!)] : []),
    ].join(' '),
    text(ask),
  ].join('\n\n');
}

/** The text with as much of names and words as fits. */
const fitting = (build: (limit: number) => string): string =>
  LIMITS.map(build).find(({ length }) => length <= ALERT_LIMIT) ?? shorten(build(20), ALERT_LIMIT);
