import { isPrompt, passesOnSecondPress } from '../engine/decision';
import type { Decision, Finding } from '../engine/decision';
import { alertText } from '../i18n/alert-texts';
import type { AlertKey } from '../i18n/alert-texts';
import { headline } from './headline';
import { shorten } from './shorten';

/**
 * Control/@id in manifest.xml of the button that opens the review pane: what an alert's and a bar's action names.
 * https://learn.microsoft.com/javascript/api/outlook/office.smartalertseventcompletedoptions
 */
export const REVIEW_COMMAND = 'ReviewRecipients';

/** `errorMessage` and its Markdown twin: 500 characters; `cancelLabel`: 20 (same source). */
export const ALERT_LIMIT = 500;
export const BUTTON_LIMIT = 20;

/** What an alert depends on, besides the decision. */
export interface AlertClient {
  /** Highest Mailbox requirement set, the part behind `1.`. */
  readonly mailbox: number;
  /** BCP 47. */
  readonly language: string;
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

/** Mailbox 1.14 knows `sendModeOverride` and the alert's button. */
const hasAlertButton = (client: AlertClient): boolean => client.mailbox >= 14;

const NAME_LIMITS = [60, 30, 15];
const MOST_REASONS = 3;

/** What Outlook is told when Send is pressed. */
export function smartAlert(decision: Decision, client: AlertClient): Completion {
  if (!isPrompt(decision.action)) return { allowEvent: true };
  const text = alertText(client.language);
  return {
    allowEvent: false,
    errorMessage: fitting((limit, reasons) => compose(decision, client, PLAIN, limit, reasons)),
    errorMessageMarkdown: fitting((limit, reasons) => compose(decision, client, MARKDOWN, limit, reasons)),
    cancelLabel: shorten(text('button.review'), BUTTON_LIMIT),
    commandId: REVIEW_COMMAND,
    contextData: JSON.stringify({ from: 'smart-alert', action: decision.action }),
    ...(decision.action === 'warn' ? { sendModeOverride: 'promptUser' as const } : {}),
  };
}

/** The reason of one finding, as the alert and the pane tell it. */
export function reasonFor(finding: Finding, language: string, safe: (name: string) => string = (name) => name): string {
  const params: Record<string, string | number> = {};
  for (const key of Object.keys(finding.params)) {
    const value = finding.params[key]!;
    params[key] = typeof value === 'string' ? safe(value) : value;
  }
  // A structure test holds every rule's messageIds against the keys of every language.
  return alertText(language)(`rules.${finding.rule}.${finding.messageId}` as AlertKey, params);
}

function askFor(decision: Decision, client: AlertClient): AlertKey {
  if (decision.action === 'block') return 'ask.block';
  if (decision.action === 'confirm') return 'ask.confirm';
  if (hasAlertButton(client)) return 'ask.warn';
  return passesOnSecondPress(decision) ? 'ask.warn-press-again' : 'ask.confirm';
}

interface Layout {
  escape(text: string): string;
  join(lead: string, reasons: readonly string[], ask: string): string;
}
const PLAIN: Layout = {
  escape: (text) => text,
  join: (lead, reasons, ask) => [lead].concat(reasons, ask).join('\n\n'),
};
/** Bullets end in `\r`: the form that Smart Alerts read. */
const MARKDOWN: Layout = {
  escape: (text) => text.replace(/[\\`*_{}[\]()#+\-!<>|~]/g, '\\$&'),
  join: (lead, reasons, ask) => `**${lead}**\n\n${reasons.map((reason) => `- ${reason}\r`).join('')}\n\n${ask}`,
};

function compose(decision: Decision, client: AlertClient, layout: Layout, nameLimit: number, most: number): string {
  const safe = (name: string): string => layout.escape(shorten(name, nameLimit));
  // The owner's own words are the one long parameter that is worth its room.
  const safeParam = (value: string): string => layout.escape(shorten(value, nameLimit * 3));
  const text = alertText(client.language);
  const reasons = decision.findings
    .filter((finding) => finding.action !== 'notice' || decision.findings.length === 1)
    .slice(0, most)
    .map((finding) => reasonFor(finding, client.language, finding.params.message === undefined ? safe : safeParam));
  const ask = text(askFor(decision, client));
  return layout.join(
    headline(decision, text, safe),
    reasons,
    hasAlertButton(client) ? ask : `${ask} ${text('ask.ribbon')}`,
  );
}

/** The fullest text that fits: first names are cut, then reasons left out. */
function fitting(build: (nameLimit: number, reasons: number) => string): string {
  for (let reasons = MOST_REASONS; reasons >= 0; reasons--) {
    for (const nameLimit of NAME_LIMITS) {
      const text = build(nameLimit, reasons);
      if (text.length <= ALERT_LIMIT) return text;
    }
  }
  return shorten(build(NAME_LIMITS[NAME_LIMITS.length - 1]!, 0), ALERT_LIMIT);
}
