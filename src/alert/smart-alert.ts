import { isPrompt, passesOnSecondPress } from '../engine/decision';
import type { Decision } from '../engine/decision';
import type { AlertKey, AlertText } from '../i18n/alert-texts';
import { headline } from './headline';
import { reasonFor } from './reason';
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
/** A longer address would push reasons out; the pane has it. */
const LINK_LIMIT = 120;

/** What Outlook is told when Send is pressed. */
export function smartAlert(decision: Decision, client: AlertClient, text: AlertText): Completion {
  if (!isPrompt(decision.action)) return { allowEvent: true };
  return {
    allowEvent: false,
    errorMessage: fitting((limit, reasons) => compose(decision, client, text, PLAIN, limit, reasons)),
    errorMessageMarkdown: fitting((limit, reasons) => compose(decision, client, text, MARKDOWN, limit, reasons)),
    cancelLabel: shorten(text('button.review'), BUTTON_LIMIT),
    commandId: REVIEW_COMMAND,
    contextData: JSON.stringify({ from: 'smart-alert', action: decision.action }),
    ...(decision.action === 'warn' ? { sendModeOverride: 'promptUser' as const } : {}),
  };
}

/** What to do about it: nothing where the alert's own buttons say it. Where it has none, the ribbon has the way. */
function asksFor(decision: Decision, client: AlertClient): readonly AlertKey[] {
  const hasButton = hasAlertButton(client);
  const asks: AlertKey[] = hasButton ? [] : ['ask.ribbon'];
  if (decision.action === 'block') return ['ask.block', ...asks];
  if (decision.action === 'warn' && hasButton) return asks;
  return [passesOnSecondPress(decision) ? 'ask.press-again' : 'ask.confirm', ...asks];
}

interface Layout {
  escape(text: string): string;
  /** @param host of the address, for a layout that can name it */
  link(url: string, host: string): string;
  join(lead: string, reasons: readonly string[], asks: readonly string[]): string;
}
const PLAIN: Layout = {
  escape: (text) => text,
  link: (url) => url,
  join: (lead, reasons, asks) => [lead].concat(reasons, asks).join('\n\n'),
};
/** Bullets end in `\r`: the form that Smart Alerts read. */
const MARKDOWN: Layout = {
  escape: (text) => text.replace(/[\\`*_{}[\]()#+\-!<>|~]/g, '\\$&'),
  link: (url, host) => `[${MARKDOWN.escape(host)}](${url})`,
  join: (lead, reasons, asks) =>
    [`**${lead}**`, reasons.map((reason) => `- ${reason}\r`).join('')].concat(asks).filter(Boolean).join('\n\n'),
};

function compose(
  decision: Decision,
  client: AlertClient,
  text: AlertText,
  layout: Layout,
  nameLimit: number,
  most: number,
): string {
  const safe = (name: string): string => layout.escape(shorten(name, nameLimit));
  // The owner's own words are the one long parameter that is worth its room.
  const safeParam = (value: string): string => layout.escape(shorten(value, nameLimit * 3));
  const reasons = decision.findings
    .filter((finding) => finding.action !== 'notice' || decision.findings.length === 1)
    .map((finding) => {
      const reason = reasonFor(finding, text, finding.params.message === undefined ? safe : safeParam);
      const link = String(finding.params.link ?? '');
      return link && link.length <= LINK_LIMIT ? `${reason} ${layout.link(link, link.split('/')[2]!)}` : reason;
    })
    .filter(Boolean)
    .slice(0, most);
  const asks = asksFor(decision, client).map((key) => text(key));
  return layout.join(headline(decision, text, safe), reasons, asks);
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
